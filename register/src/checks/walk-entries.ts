import type { Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asData } from '../resolve/read-values.js'

/** A value of the register that is no map and no list, and where it stands. */
export interface Leaf {
  readonly file: string
  readonly path: Path
  /** The nearest key above it: of an item of a list, that of the list. */
  readonly key: string
  readonly value: unknown
}

const sections = ['activities', 'recipients', 'stores', 'agreements', 'policyDocuments'] as const

/** Keys whose values are names of things in code or of other entries: no sentences, and `unknown` may be a field. */
const namesOfThings: ReadonlySet<string> = new Set([
  'code',
  'fields',
  'optionalFields',
  'confidential',
  'secureOnly',
  'hosts',
  'environment',
  'modules',
  'functions',
  'extends',
  'match',
  'rule',
  'path',
])

/** Every value that somebody wrote into the register, but for names of things in code. */
export function* walkEntries(register: Register): Generator<Leaf> {
  for (const section of sections) {
    for (const { id, file, raw } of register[section].values()) yield* walk(raw, [section, id], '', file)
  }
  for (const { file, key, raw } of register.statements) {
    if (key === 'vocabulary') yield* walk(asData(raw)?.['notPersonalData'], [key, 'notPersonalData'], key, file)
    else if (!namesOfThings.has(key)) yield* walk(raw, [key], key, file)
  }
}

function* walk(value: unknown, path: Path, key: string, file: string): Generator<Leaf> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* walk(item, [...path, i], key, file)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, child] of Object.entries(value)) {
      // The `code` of a matching exercise is a code of practice.
      if (!namesOfThings.has(name) || key === 'dataMatching') yield* walk(child, [...path, name], name, file)
    }
  } else yield { file, path, key, value }
}
