import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { resourceCatalogue } from '../src/catalogue/templates/resources.js'
import plugin from '../src/index.js'
import { parseTemplate } from '../src/language/template/parse.js'
import { withRegister } from './support/rule-tester.js'

const council = withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
stores:
  cases:
    retention: { keep: 6 years, after: the case closes, law: Limitation Act 1980 s.9 }
    code: ["dynamodb:*-cases"]
  evidence:
    retention: { keep: 31 days, after: it is recorded, policy: CCTV policy }
    code: ["s3:*-evidence", "log:/aws/lambda/cases", "azure-blob:evidence"]
`)

function lint(text: string, file = 'serverless.yml') {
  const folder = council.filename.replace('src/service.tsx', '')
  return new Linter({ cwd: folder })
    .verify(text, [...plugin.configs.strict, { settings: council.settings }], { filename: folder + file })
    .map(({ ruleId, messageId, message, line, column, endColumn, suggestions }) => {
      if (messageId === undefined) return message
      const rule = ruleId?.replace('data-protection/', '')
      return `${line}:${column}-${endColumn ?? 0} ${rule ?? ''}/${messageId} ${suggestions?.map(({ fix }) => fix.text.trim()).join() ?? ''}`.trim()
    })
}

const stores = (text: string) => {
  const parsed = parseTemplate(text)
  return parsed.ok ? parsed.ast.stores.map(({ kind, name }) => `${kind}:${name}`) : parsed.errors
}

const serverless = `service: cases
provider:
  name: aws
  stage: \${opt:stage, 'dev'}
resources:
  Resources:
    CasesTable:
      Type: AWS::DynamoDB::Table
      DeletionPolicy: Retain
      Properties:
        TableName: \${self:service}-\${self:provider.stage}-cases
        TimeToLiveSpecification: { AttributeName: ttl, Enabled: true }
    EvidenceBucket:
      Type: AWS::S3::Bucket
      Properties:
        BucketName: !Sub '\${AWS::StackName}-evidence'
        LifecycleConfiguration:
          Rules:
            - { Status: Enabled, ExpirationInDays: 365 }
            - { Status: Disabled, ExpirationInDays: 4000 }
    # @store cases
    NotesTable:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: !Join ['-', [!Ref Stage, notes]]
    Case:
      Type: AWS::DynamoDB::Table
      Properties:
        TableName: !Ref VisitsTableName
        KeySchema: !If [a, !GetAtt b.Arn, !Ref AWS::NoValue]
`

describe('templates of infrastructure', () => {
  it('are linted where they stand: names, tags, lifetimes and suggestions', () => {
    expect(lint(serverless)).toEqual([
      '19:52-55 match-retention/keptTooLong',
      '26:5-9 require-retention/noStore # @store cases,# @store evidence',
    ])
  })

  it('are linted in JSON, where no comment can be suggested', () => {
    const template = {
      Resources: {
        CaseCases: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Sub': '${Stage}-case' } } },
        Logs: { Type: 'AWS::Logs::LogGroup', Properties: { LogGroupName: '/aws/lambda/cases' } },
      },
    }
    expect(lint(JSON.stringify(template, undefined, 2), 'cases.template.json')).toEqual([
      '3:5-16 require-retention/noStore',
      '11:5-11 match-retention/keptForEver',
    ])
  })

  const declared = resourceCatalogue.filter(({ rules }) => !rules)
  it.each(declared.map((entry) => [entry.type, entry] as const))('%s', (type, { kind, names }) => {
    const isAzure = type.startsWith('Microsoft.')
    const template = isAzure
      ? { resources: [{ type, name: "[concat(parameters('account'), '/default/evidence')]", properties: {} }] }
      : { Resources: { Evidence: { Type: type, Properties: {} } } }
    expect(stores(JSON.stringify(template))).toEqual([`${kind}:${isAzure ? 'evidence' : 'Evidence'}`])
    const [path] = names
    if (path === undefined) return
    const properties = path.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), 'own')
    const named = isAzure
      ? { resources: [{ type, name: 'a/b', properties }] }
      : { Resources: { Evidence: { Type: type, Properties: properties } } }
    expect(stores(JSON.stringify(named))).toEqual([`${kind}:own`])
  })

  it('hold an Azure lifecycle policy to the retention of the containers it names, and take it for no store', () => {
    const remove = (days: number) => ({ actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: days } } } })
    const rule = (prefix: string, days: number, enabled = true) => ({
      enabled,
      type: 'Lifecycle',
      definition: { ...remove(days), filters: { blobTypes: ['blockBlob'], prefixMatch: [prefix] } },
    })
    const rules = [
      rule('evidence/north', 365),
      rule('evidence', 30),
      rule('evidence', 999, false),
      { definition: remove(400) },
    ]
    const policy = {
      type: 'Microsoft.Storage/storageAccounts/managementPolicies',
      name: 'account/default',
      properties: { policy: { rules } },
    }
    const template = JSON.stringify({ resources: [policy] }, undefined, 1)
    const parsed = parseTemplate(template)
    expect(
      parsed.ok && parsed.ast.stores.map(({ name, lifetimes }) => [name, ...lifetimes.map((one) => one.lifetime)]),
    ).toEqual([
      ['evidence', { amount: 365, unit: 'day' }],
      ['evidence', { amount: 30, unit: 'day' }],
      ['*', { amount: 400, unit: 'day' }],
    ])
    const line = template.split('\n').findIndex((text) => text.includes('365')) + 1
    expect(lint(template, 'storage.template.json')).toEqual([
      expect.stringMatching(new RegExp(`^${String(line)}:\\d+-\\d+ match-retention/keptTooLong$`, 'u')),
    ])
  })

  it('are found in files that others include, in lists, and in metadata of Hasura', () => {
    expect(stores('Cases:\n  Type: AWS::DynamoDB::Table\n')).toEqual(['dynamodb:Cases'])
    expect(
      stores('resources:\n  - ${file(a.yml)}\n  - Resources:\n      Cases:\n        Type: AWS::S3::Bucket\n'),
    ).toEqual(['s3:Cases'])
    expect(
      stores('- table:\n    name: visits\n    schema: public\n- table:\n    name: notes\n    schema: care\n'),
    ).toEqual(['sql:visits', 'sql:notes'])
  })

  it('say where they cannot be read, and leave alone what is no template', () => {
    expect(lint('Resources:\n  A:\n    Type: AWS::S3::Bucket\n   Properties: {\n')).toEqual([
      expect.stringMatching(/^Parsing error: This template cannot be read, so its stores were not checked: .+\.$/u),
    ])
    expect(lint('image:\n  {{- if .Values.x }}\n  tag: {{ .Values.tag }}\n', 'template.yaml')).toEqual([])
    expect(stores('')).toEqual([])
    expect(stores('a: &a { Type: AWS::S3::Bucket, self: *a }')).toEqual(['s3:a'])
  })
})
