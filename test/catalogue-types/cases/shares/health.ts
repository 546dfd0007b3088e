// fhir-kit-client 2.0.3, node-hl7-client 3.2.0
import { Client as FhirClient } from 'fhir-kit-client'
import { Client } from 'node-hl7-client'

declare const name: string
declare const message: Parameters<ReturnType<Client['createConnection']>['sendMessage']>[0]

const fhir = new FhirClient({ baseUrl: 'https://fhir.example.org' })
// share fhir-kit fhir.example.org resourceType family
await fhir.create({ resourceType: 'Patient', body: { resourceType: 'Patient', name: [{ family: name }] } })

// share fhir-search fhir.example.org family
await fhir.search({ resourceType: 'Patient', searchParams: { family: name } })

const hl7 = new Client({ host: 'hl7.example.org' })
const connection = hl7.createConnection({ port: 3000 }, () => undefined)
// share hl7 unknown
await connection.sendMessage(message)
