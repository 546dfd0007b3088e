import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Lifetime } from 'processing-register-core'
import type { LifetimeSource, TimeMeaning } from '../../catalogue/lifetimes/index.js'
import { findInitialiser, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { getPath, getProperty, resolveObject } from '../resolve/resolve-object.js'
import { resolveText, unknownPart } from '../resolve/resolve-text.js'
import { listElements, type StoreCall } from '../stores/read-name.js'
import { readDuration, readDurationText } from './read-duration.js'
import { readMoment } from './read-moment.js'
import { readNumber } from './read-number.js'

/** A lifetime that a call sets, with the words that say it. `lifetime` is absent where it is set and not known. */
export interface FoundLifetime {
  readonly node: TSESTree.Node
  readonly lifetime?: Lifetime
  readonly countedFrom?: string
}

/**
 * The lifetimes a call sets, as the catalogue's entry says where to look. Empty where it sets none. `item` is the part of the call that
 * names the store, where it names several.
 */
export function readLifetimes(
  call: StoreCall,
  source: LifetimeSource,
  sourceCode: TSESLint.SourceCode,
  item?: TSESTree.Node,
): readonly FoundLifetime[] {
  for (const read of readers) {
    const found = read(call, source, sourceCode, item)
    if (found.length > 0) return found
  }
  return []
}

const forEver: Lifetime = { amount: Infinity, unit: 'year' }

type Reader = (
  call: StoreCall,
  source: LifetimeSource,
  sourceCode: TSESLint.SourceCode,
  item: TSESTree.Node | undefined,
) => readonly FoundLifetime[]

/** A value as the time it means. An end at once, or in the past, is how things are deleted, and no lifetime. */
export function readTime(
  node: TSESTree.Node,
  meaning: TimeMeaning,
  sourceCode: TSESLint.SourceCode,
): Lifetime | undefined {
  const moment = readMoment(node, sourceCode)
  if (meaning === 'date' || moment) return moment?.direction === 'ahead' ? moment.lifetime : undefined
  const lifetime = readDuration(node, meaning, sourceCode)
  return lifetime && lifetime.amount > 0 ? lifetime : undefined
}

const found = (
  node: TSESTree.Node,
  meaning: TimeMeaning,
  sourceCode: TSESLint.SourceCode,
): readonly [FoundLifetime] => {
  const lifetime = readTime(node, meaning, sourceCode)
  return [{ node, ...(lifetime ? { lifetime } : {}) }]
}

const readProperties: Reader = ({ args }, { properties = [], countedFrom }, sourceCode) => {
  const set: FoundLifetime[] = []
  for (const [argument, path, meaning] of properties) {
    const value = getPath(args[argument], path, sourceCode)
    if (value) set.push(...found(value, meaning, sourceCode))
  }
  const [first] = set
  const best = set.find(({ lifetime }) => lifetime) ?? first
  if (!best) return []
  const start = countedFrom === undefined ? undefined : firstKey(args[countedFrom], sourceCode)
  return [start === undefined ? best : { ...best, countedFrom: start }]
}

function firstKey(node: TSESTree.Node | undefined, sourceCode: TSESLint.SourceCode): string | undefined {
  const [first] = resolveObject(node, sourceCode)?.properties ?? []
  return first?.type === 'Property' ? nameOfKey(first.key, first.computed) : undefined
}

const readArgument: Reader = ({ args }, { argument }, sourceCode) => {
  const node = argument && args[argument[0]]
  return node ? found(node, argument[1], sourceCode) : []
}

const readFlags: Reader = ({ args }, { flags }, sourceCode) => {
  if (!flags) return []
  return args.slice(flags.from).flatMap((node, index, rest) => {
    const word = node.type === 'Literal' && typeof node.value === 'string' ? node.value.toUpperCase() : ''
    const meaning = Object.hasOwn(flags.meanings, word) ? flags.meanings[word] : undefined
    const value = rest[index + 1]
    return meaning && value ? found(value, meaning, sourceCode) : []
  })
}

const readTagged: Reader = ({ args }, { tagged }, sourceCode) => {
  const object = tagged && getPath(args[tagged.argument], tagged.path, sourceCode)
  const value = object && getPath(object, 'value', sourceCode)
  if (!tagged || !value) return []
  const type = resolveText(getPath(object, 'type', sourceCode), sourceCode) ?? ''
  const meaning = Object.hasOwn(tagged.meanings, type) ? tagged.meanings[type] : undefined
  return meaning ? found(value, meaning, sourceCode) : [{ node: value }]
}

const readItems: Reader = ({ args }, { items }, sourceCode) => {
  if (!items) return []
  const list = getPath(args[items.list[0]], items.list[1], sourceCode)
  const array = list && (list.type === 'Identifier' ? findInitialiser(sourceCode, list) : unwrap(list))
  if (array?.type !== 'ArrayExpression') return list ? [{ node: list }] : []
  return array.elements.flatMap((element) => {
    if (!element || isSwitchedOff(element, sourceCode)) return []
    return items.each.flatMap(([path, meaning]) => {
      const value = getPath(element, path, sourceCode)
      return value ? found(value, meaning, sourceCode) : []
    })
  })
}

const readInItem: Reader = (_call, { inItem = [] }, sourceCode, item) => {
  if (!item || isSwitchedOff(item, sourceCode)) return []
  return inItem.flatMap(([path, meaning]) => {
    const value = getPath(item, path, sourceCode)
    return value ? found(value, meaning, sourceCode) : []
  })
}

const readSetting: Reader = (_call, { setting }, sourceCode, item) => {
  if (!setting || !item) return []
  const entries = listElements(getPath(item, setting.list, sourceCode), sourceCode)
  const entry = entries.find((one) => resolveText(getPath(one, 'name', sourceCode), sourceCode) === setting.name)
  const value = getPath(entry, 'value', sourceCode)
  if (!value) return []
  // Kafka's word for no end.
  const isEndless = resolveText(value, sourceCode) === '-1' || readNumber(value, sourceCode) === -1
  return isEndless ? [{ node: value, lifetime: forEver }] : found(value, setting.meaning, sourceCode)
}

/** A rule with `Status: 'Disabled'` or `enabled: false`. */
function isSwitchedOff(rule: TSESTree.Node, sourceCode: TSESLint.SourceCode): boolean {
  if (resolveText(getPath(rule, 'Status', sourceCode), sourceCode) === 'Disabled') return true
  const enabled = getPath(rule, 'enabled', sourceCode)
  return enabled?.type === 'Literal' && enabled.value === false
}

const readMembers: Reader = ({ args }, { members }, sourceCode) => {
  const object = members && resolveObject(args[members.object], sourceCode)
  if (!members || !object) return []
  return object.properties.flatMap((property) => {
    if (property.type !== 'Property') return []
    const value = getPath(property.value, members.property, sourceCode)
    const countedFrom = nameOfKey(property.key, property.computed)
    if (!value || countedFrom === undefined) return []
    return found(value, members.meaning, sourceCode).map((one) => ({ ...one, countedFrom }))
  })
}

const readAttribute: Reader = ({ args }, { attribute }, sourceCode) => {
  if (!attribute) return []
  const [argument, path] = attribute.object
  const object = resolveObject(path === '' ? args[argument] : getPath(args[argument], path, sourceCode), sourceCode)
  return (object?.properties ?? []).flatMap((property) => {
    const name = property.type === 'Property' ? nameOfKey(property.key, property.computed) : undefined
    if (property.type !== 'Property' || name === undefined || !attribute.names.test(name)) return []
    // The low-level client writes numbers as `{ N: '1700000000' }`.
    const typed = resolveObject(property.value, sourceCode)
    return found((typed && getProperty(typed, 'N')) ?? property.value, 'date', sourceCode)
  })
}

const readCookieText: Reader = ({ args }, { cookieText }, sourceCode) => {
  const node = cookieText === undefined ? undefined : args[cookieText]
  return node ? readCookieAge(node, sourceCode) : []
}

/** `Max-Age` of a cookie's text; with a value that is not known where it is set by running code. */
export function readCookieAge(node: TSESTree.Node, sourceCode: TSESLint.SourceCode): readonly FoundLifetime[] {
  const text = resolveText(node.type === 'ArrayExpression' ? (node.elements[0] ?? undefined) : node, sourceCode) ?? ''
  const age = /;\s*max-age\s*=\s*([^;\s]+)/iu.exec(text)?.[1]
  if (age === undefined) return []
  const lifetime = age === unknownPart ? undefined : readDurationText(`${age} seconds`)
  return [{ node, ...(lifetime && lifetime.amount > 0 ? { lifetime } : {}) }]
}

const readNever: Reader = ({ node, callee, args }, { neverUnless }, sourceCode) => {
  if (!neverUnless || args.length !== neverUnless.arguments || node.type === 'Decorator') return []
  if (args.some(({ type }) => type === 'SpreadElement') || neverUnless.methods.test(sourceCode.text)) return []
  const place = callee.type === 'MemberExpression' ? callee.property : callee
  return [{ node: place, lifetime: forEver }]
}

const readers: readonly Reader[] = [
  readProperties,
  readArgument,
  readFlags,
  readTagged,
  readItems,
  readInItem,
  readSetting,
  readMembers,
  readAttribute,
  readCookieText,
  readNever,
]
