import { validate, type ValidationError } from 'processing-register-schemas/validate-disclosure-record'
import { nearestNames } from '../nearest-names.js'
import type { DisclosureProblem } from './disclosure-error.js'

/** What the schema of the disclosure record has against a record. */
export const explainRecord = (record: unknown): readonly DisclosureProblem[] => validate(record).errors.map(explain)

const typeTitles: Readonly<Record<string, string>> = {
  string: 'words',
  array: 'a list',
  object: 'a set of named values',
  boolean: 'true or false',
  integer: 'a whole number',
}

function explain({ instancePath, keyword, params }: ValidationError): DisclosureProblem {
  const key = instancePath.slice(1).replaceAll(/\/(\d+)/gu, '[$1]')
  const name = key === '' ? 'The record' : `\`${key}\``
  switch (keyword) {
    case 'required': {
      const missing = String(params['missingProperty'])
      return { key: missing, message: `\`${missing}\` is missing.` }
    }
    case 'additionalProperties': {
      const unknown = String(params['additionalProperty'])
      const nearest = nearestNames(unknown, params['knownProperties'] as readonly string[], 1)
      const hint = nearest.map((near) => ` Did you mean \`${near}\`?`).join('')
      return { key: unknown, message: `\`${unknown}\` is no key of a disclosure record.${hint}` }
    }
    case 'enum': {
      const allowed = (params['allowedValues'] as readonly unknown[]).map((value) => `\`${String(value)}\``)
      return { key, message: `${name} must be one of ${allowed.join(', ')}.` }
    }
    case 'type': {
      const types = [params['type']].flat().map((type) => typeTitles[String(type)] ?? String(type))
      return { key, message: `${name} must be ${types.join(' or ')}.` }
    }
    default:
      return { key, message: `${name} is empty or does not have the form that the schema asks for.` }
  }
}
