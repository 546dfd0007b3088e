import type { TSESTree } from '@typescript-eslint/utils'
import { matchesText } from 'processing-register-core'
import { selectEgress, type EgressEntry, type ValueSource } from '../../catalogue/shares/index.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { ShareFact } from '../facts.js'
import { declareAbove } from '../resolve/declare-at.js'
import { describeOrigin } from '../resolve/describe-origin.js'
import { findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { listNames } from '../resolve/list-names.js'
import { getPath } from '../resolve/resolve-object.js'
import { writePath } from '../resolve/resolve-text.js'
import { isPersonField } from '../words/index.js'
import { collectScriptTags } from './collect-script-tags.js'
import { findBase } from './find-base.js'
import { readAddress, type Address } from './read-destination.js'
import { readPayload } from './read-payload.js'

/** The calls and modules that a register's recipients name: known first, whatever the catalogue knows. */
export interface KnownShares {
  readonly functions: readonly string[]
  readonly modules: readonly string[]
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression

const registered: EgressEntry = {
  id: 'register',
  title: 'a call that the register names',
  on: 'call',
  names: [],
  mentions: [],
  payload: [[0], [1], [2]],
  sends: 'always',
}

/** Paths that carry no one's data: a probe, a token, a metric. */
const impersonal =
  /(?:^|[/_-])(?:health(?:z|check)?|ping|ready|live(?:ness)?|metrics|status|oauth2?|token|\.well-known|csrf)(?:[/?_-]|$)/iu

/**
 * The calls of a file that send data to another service. Reads without personal parameters, relative addresses, probes and token
 * requests are none.
 */
export function collectShares(file: CodeFile, known: KnownShares): readonly ShareFact[] {
  const facts = [...collectCalls(file, known), ...collectScriptTags(file)]
  return facts.toSorted((a, b) => a.at.range[0] - b.at.range[0])
}

function collectCalls(file: CodeFile, known: KnownShares): readonly ShareFact[] {
  const entries = selectEgress(file.text)
  if (entries.length === 0 && !mentionsKnown(file.text, known)) return []
  const calls = indexByName(entries, 'call')
  const constructions = indexByName(entries, 'new')
  return [
    ...file.nodes('CallExpression').flatMap((node) => readCall(file, node, calls, known)),
    ...(constructions.size > 0
      ? file.nodes('NewExpression').flatMap((node) => readCall(file, node, constructions, known))
      : []),
  ]
}

const mentionsKnown = (text: string, { functions, modules }: KnownShares): boolean =>
  [
    ...functions.map((pattern) => pattern.split(/[.*]+/u).toSorted((a, b) => b.length - a.length)[0] ?? ''),
    ...modules,
  ].some((piece) => piece !== '' && text.includes(piece))

function indexByName(
  entries: readonly EgressEntry[],
  on: EgressEntry['on'],
): ReadonlyMap<string, readonly EgressEntry[]> {
  const index = new Map<string, EgressEntry[]>()
  for (const entry of entries) {
    if (entry.on !== on) continue
    for (const name of entry.names) index.set(name, [...(index.get(name) ?? []), entry])
  }
  return index
}

function readCall(
  file: CodeFile,
  node: Call,
  index: ReadonlyMap<string, readonly EgressEntry[]>,
  known: KnownShares,
): readonly ShareFact[] {
  const { sourceCode } = file
  const callee = unwrap(node.callee)
  const path = writePath(callee)
  const named = path !== undefined && known.functions.some((pattern) => matchesText(pattern, path))
  const candidates = listNames(callee, sourceCode).flatMap((name) => index.get(name) ?? [])
  if (candidates.length === 0 && !named) return []
  const origin = describeOrigin(callee.type === 'MemberExpression' ? callee.object : callee, sourceCode)
  const entry =
    candidates.find((candidate) => fits(candidate, origin, node, sourceCode)) ?? (named ? registered : undefined)
  if (!entry) return []
  const module = known.modules.find((candidate) => origin.split(' ').includes(candidate)) ?? findModule(origin)
  return createFact(file, node, callee, entry, { named, module, path })
}

const fits = (
  { from, needs }: EgressEntry,
  origin: string,
  { arguments: given }: Call,
  sourceCode: CodeFile['sourceCode'],
): boolean =>
  (!from || from.test(origin)) &&
  (!needs || (needs[1] === undefined ? given[needs[0]] : getPath(given[needs[0]], needs[1], sourceCode)) !== undefined)

/** The module among the words of an origin: what looks like a specifier. */
const findModule = (origin: string): string | undefined =>
  origin.split(' ').find((word) => /^(?:@[\w-]+\/)?[a-z][\w.-]*-[\w.-]+(?:\/[\w.-]+)*$/u.test(word))

interface Identity {
  readonly named: boolean
  readonly module: string | undefined
  readonly path: string | undefined
}

function createFact(
  file: CodeFile,
  node: Call,
  callee: TSESTree.Node,
  entry: EgressEntry,
  { named, module, path }: Identity,
): readonly ShareFact[] {
  const { sourceCode } = file
  const argumentsOf = ([argument, inner]: ValueSource): TSESTree.Node | undefined => {
    const value = node.arguments[argument]
    return inner === undefined ? value : getPath(value, inner, sourceCode)
  }
  const address = findAddress(file, callee, entry, argumentsOf)
  const payload = readPayload(entry.payload.map(argumentsOf), sourceCode)
  if (!named && !isSharing(entry, address, payload, argumentsOf)) return []
  const { call, place } = findSending(node, callee, sourceCode)
  const host = address.host ?? entry.host
  return [
    {
      at: spanOf(place),
      call: spanOf(call),
      client: entry.id,
      title: entry.title,
      destination: {
        kind: entry.host === undefined ? kindOf(address, entry) : 'host',
        environment: address.environment,
        shown: host ?? address.environment.join(' '),
        ...(host === undefined ? {} : { host }),
        ...(module === undefined ? {} : { module }),
        ...(path === undefined ? {} : { callee: path }),
      },
      payload: { fields: payload.fields, complete: payload.complete },
      confidence: entry.confidence ?? 'recommended',
      declareAt: declareAbove(call, file),
    },
  ]
}

/** Relative to a client whose base is set elsewhere: an address that this file does not tell. */
const kindOf = ({ kind }: Address, { relativeToClient }: EgressEntry): Address['kind'] =>
  kind === 'relative' && relativeToClient === true ? 'unknown' : kind

/**
 * Where a call sends, and the word to point at. A message that is made first and given to a client's `send` later
 * (`const command = new SendMessageCommand(…)`) goes out there.
 */
function findSending(
  node: Call,
  callee: TSESTree.Node,
  sourceCode: CodeFile['sourceCode'],
): { readonly call: TSESTree.Node; readonly place: TSESTree.Node } {
  const here = { call: node, place: callee.type === 'MemberExpression' ? callee.property : callee }
  const { parent } = node
  if (node.type !== 'NewExpression' || parent.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier')
    return here
  for (const { identifier } of findVariable(sourceCode, parent.id)?.references ?? []) {
    const call = identifier.parent
    if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') continue
    if (call.arguments.includes(identifier as TSESTree.Identifier) && isSend(call.callee))
      return { call, place: call.callee.property }
  }
  return here
}

const isSend = ({ property, computed }: TSESTree.MemberExpression): boolean => nameOfKey(property, computed) === 'send'

function findAddress(
  file: CodeFile,
  callee: TSESTree.Node,
  entry: EgressEntry,
  argumentsOf: (source: ValueSource) => TSESTree.Node | undefined,
): Address {
  const own = entry.destination?.map(argumentsOf).find((value) => value !== undefined)
  const address = readAddress(own, file.sourceCode)
  if (!entry.base || (address.kind !== 'relative' && address.kind !== 'unknown') || callee.type !== 'MemberExpression')
    return address
  // A relative path goes to the address the client was made with.
  const base = findBase(callee.object, entry.base, file.sourceCode)
  if (!base) return address
  const from = readAddress(base, file.sourceCode)
  return { ...from, text: `${from.text}${address.text}` }
}

/** OAuth's own parameters (RFC 6749, RFC 7523): a program shows who it is, and nobody's data goes. */
const isTokenRequest = ({ fields }: ReturnType<typeof readPayload>): boolean =>
  fields.some(({ name }) => /^(?:grant_type|client_assertion|client_assertion_type|refresh_token)$/u.test(name))

function isSharing(
  entry: EgressEntry,
  address: Address,
  payload: ReturnType<typeof readPayload>,
  argumentsOf: (source: ValueSource) => TSESTree.Node | undefined,
): boolean {
  if (entry.destination && entry.relativeToClient !== true && address.kind === 'relative') return false
  if (entry.destination && impersonal.test(address.text)) return false
  if (isTokenRequest(payload)) return false
  const isPersonal = (): boolean => payload.fields.some(({ name }) => isPersonField(name))
  switch (entry.sends) {
    case 'always':
      return true
    case 'body':
      return payload.present
    case 'read':
      return isPersonal()
    case 'verb': {
      const verb = entry.verb && argumentsOf(entry.verb)
      const written = verb?.type === 'Literal' ? String(verb.value).toUpperCase() : undefined
      if (written === 'GET' || written === 'HEAD' || (written === undefined && !verb && !payload.present))
        return isPersonal()
      return payload.present || (written !== undefined && entry.payload.length === 0)
    }
  }
}
