import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import type { DisclosureRecord } from '../../src/disclosure/index.js'

const schemaFile = fileURLToPath(import.meta.resolve('processing-register-schemas/disclosure-record.schema.json'))

/** The compiler holds this list and the type together; the test holds it and the schema together. */
const keys: Readonly<Record<keyof DisclosureRecord, true>> = {
  activity: true,
  recipient: true,
  lawfulBasis: true,
  reason: true,
  requestedBy: true,
  authorisedBy: true,
  withoutConsent: true,
  justification: true,
  fields: true,
  id: true,
  direction: true,
  kind: true,
  requestReference: true,
  consentSought: true,
  consentGiven: true,
  consentReference: true,
  consentWithdrawn: true,
  givenBy: true,
  receivedBy: true,
  disclosedAt: true,
  dataDescription: true,
  dataSubjects: true,
  purposeOfUse: true,
  condition: true,
  criminalOffenceRoute: true,
  schedule1: true,
  law: true,
  agreement: true,
  exemption: true,
  subjectInformed: true,
  withheldFromSubject: true,
  proportionality: true,
  urgent: true,
  pseudonymised: true,
  transferMethod: true,
  onwardSharing: true,
  country: true,
  reviewBy: true,
  retention: true,
  notes: true,
}

describe('the runtime companion', () => {
  it('has a type for every key of the schema, and no other', () => {
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as { properties: object }
    expect(Object.keys(keys)).toEqual(Object.keys(schema.properties))
  })

  it('carries nothing heavy into a service: no YAML, no law, no register validator', async () => {
    const lines = ['disclosure', 'disclosure/file'].map((part) => `export * from 'processing-register-core/${part}'`)
    const { outputFiles, metafile } = await build({
      stdin: { contents: lines.join('\n'), resolveDir: import.meta.dirname },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    const files = Object.keys(metafile.inputs)
      .filter((file) => file !== '<stdin>')
      .map((file) => file.replace(/^.*(?=(?:register|schemas)\/dist\/)/u, ''))
    expect(files.filter((file) => !file.startsWith('register/dist/')).sort()).toEqual([
      'schemas/dist/index.js',
      'schemas/dist/normalise.js',
      'schemas/dist/validate-disclosure-record.js',
    ])
    expect(outputFiles[0]?.contents.length).toBeLessThan(40_000)
  })
})
