// soap 1.13.0, @grpc/grpc-js 1.14.7, graphql-request 7.4.0, @urql/core 6.0.3
import { credentials, loadPackageDefinition, type ServiceClientConstructor } from '@grpc/grpc-js'
import { cacheExchange, Client, fetchExchange } from '@urql/core'
import { GraphQLClient } from 'graphql-request'
import soap from 'soap'

declare const name: string
declare const definition: Parameters<typeof loadPackageDefinition>[0]

const client = await soap.createClientAsync('https://api.example.org/cases?wsdl')
// share soap api.example.org name
await client['CreateCaseAsync']({ name })

const Cases = loadPackageDefinition(definition)['Cases'] as ServiceClientConstructor
const cases = new Cases('cases.example.org:443', credentials.createSsl())
// share grpc cases.example.org name
cases['create']?.({ name }, () => undefined)

const graphql = new GraphQLClient('https://api.example.org/graphql')
// share graphql-request api.example.org name
await graphql.request('mutation Add($name: String!) { add(name: $name) { id } }', { name })

const urql = new Client({ url: 'https://api.example.org/graphql', exchanges: [cacheExchange, fetchExchange] })
// share graphql-mutation api.example.org name
await urql.mutation('mutation Add($name: String!) { add(name: $name) { id } }', { name })
