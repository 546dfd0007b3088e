import type { ValidationError } from 'processing-register-schemas/validate-register'
import type { RegisterProblem } from '../model.js'
import { nearestNames } from '../nearest-names.js'
import { schemaProblem, type ParsedFile, type Path } from '../parse/parsed-file.js'

const sectionTitles: Readonly<Record<string, string>> = {
  activities: 'an activity',
  recipients: 'a recipient',
  stores: 'a store',
  agreements: 'an agreement',
  policyDocuments: 'a policy document',
}

const typeTitles: Readonly<Record<string, string>> = {
  string: 'words',
  array: 'a list',
  object: 'a set of named values',
  boolean: '`true` or `false`',
  integer: 'a whole number',
  number: 'a number',
}

/** An error of the schema in plain English, at its place in the file. */
export function explainValidation(error: ValidationError, parsed: ParsedFile): RegisterProblem {
  const path = numberItems(readPointer(error.instancePath), parsed.data)
  const { params } = error
  const problem = (code: string, message: string, at: Path = path, part: 'key' | 'value' = 'value') =>
    schemaProblem(code, parsed.rangeOf(at, part), message, { path: at })
  const name = describe(path)
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params['additionalProperty'] ?? params['unevaluatedProperty'])
      const nearest = nearestNames(key, asNames(params['knownProperties']), 1).map(
        (near) => ` Did you mean \`${near}\`?`,
      )
      return problem(
        'unknown-key',
        `\`${key}\` is not a key of ${describeOwner(path)}, so what it says would be ignored.${nearest.join('')}`,
        [...path, key],
        'key',
      )
    }
    case 'required':
      return problem(
        'missing-key',
        `${capitalise(describeOwner(path))} needs \`${String(params['missingProperty'])}\`.`,
        path,
        'key',
      )
    case 'enum':
    case 'const': {
      const allowed = asNames(params['allowedValues'] ?? [params['allowedValue']])
      const value = readValue(parsed.data, path)
      const nearest =
        typeof value === 'string' ? nearestNames(value, allowed, 1).map((near) => ` Did you mean \`${near}\`?`) : []
      return problem(
        'unknown-value',
        `${name} cannot be \`${show(value)}\`.${nearest.join('')} Use one of: ${allowed.map((word) => `\`${word}\``).join(', ')}.`,
      )
    }
    case 'type': {
      const value = readValue(parsed.data, path)
      if (value === null || value === undefined)
        return problem('missing-value', `${name} has no value. Write one, or remove the line.`, path, 'key')
      const types = [params['type']].flat().map((type) => typeTitles[String(type)] ?? String(type))
      const hint =
        typeof value === 'boolean' || typeof value === 'number'
          ? ` If you mean the word, put it into quotes: \`'${show(value)}'\`.`
          : ''
      return problem(
        'wrong-kind',
        `${name} should be ${types.join(' or ')}, and this is ${describeKind(value)}.${hint}`,
      )
    }
    case 'pattern':
    case 'format':
      return problem(
        'wrong-form',
        `${name} does not have the form it needs: \`${show(readValue(parsed.data, path))}\`.${describePattern(path, params)}`,
      )
    case 'propertyNames':
      return problem(
        'wrong-id',
        `\`${String(params['propertyName'])}\` cannot be an id. Use letters, digits and hyphens, starting with a letter: \`housing-register\`.`,
        [...path, String(params['propertyName'])],
        'key',
      )
    case 'minItems':
    case 'minProperties':
    case 'minLength':
      return problem('missing-value', `${name} is empty. Write what belongs there, or remove it.`)
    case 'uniqueItems':
      return problem('repeated-item', `${name} lists the same thing twice. Remove one.`)
    case 'minimum':
    case 'maximum':
    case 'not':
      return problem('unknown-value', `${name} cannot be \`${show(readValue(parsed.data, path))}\`.`)
    default:
      return problem(
        'wrong-form',
        `${name} does not have the form it needs. Compare it with the documentation of the register format.`,
      )
  }
}

/** A JSON pointer as keys; `~1` and `~0` stand for `/` and `~` (RFC 6901). */
export function readPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** A pointer writes items of lists as words; a path has their numbers. */
function numberItems(keys: readonly string[], data: unknown): Path {
  let value = data
  return keys.map((key) => {
    const step = Array.isArray(value) ? Number(key) : key
    value = readValue(value, [step])
    return step
  })
}

function readValue(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

const describe = (path: Path): string => {
  const key = path.findLast((step) => typeof step === 'string' && !/^\d+$/u.test(step))
  return key === undefined ? 'The register' : `\`${key}\``
}

function describeOwner(path: Path): string {
  const [section, id] = path
  if (section === undefined) return 'the register'
  const title = sectionTitles[String(section)]
  if (title !== undefined && path.length === 2) return `${title} (\`${String(id)}\`)`
  return describe(path)
}

function describeKind(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a set of named values'
  if (typeof value === 'string') return 'words'
  return `\`${show(value)}\``
}

function describePattern(path: Path, params: Readonly<Record<string, unknown>>): string {
  const pattern = show(params['pattern'] ?? params['format'] ?? '')
  if (pattern.includes('\\d{4}') || pattern === 'date') return ' Write a date as year, month and day: `2026-03-01`.'
  if (path.includes('country')) return ' Use the two capital letters of the country: `GB`.'
  return ''
}

/** A value as messages show it: words as they stand, anything else as data. */
const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
const capitalise = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const asNames = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
