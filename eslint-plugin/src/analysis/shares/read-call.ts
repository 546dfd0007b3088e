import type { TSESTree } from '@typescript-eslint/utils'
import { matchesText } from 'processing-register-core'
import type { EgressEntry, ValueSource } from '../../catalogue/shares/index.js'
import { spanOf, type CodeFile } from '../code-file.js'
import type { PayloadField, ShareFact } from '../facts.js'
import { getFunction, readOwnName } from '../handling/name-owner.js'
import { declareAbove } from '../resolve/declare-at.js'
import { describeCallee } from '../resolve/describe-origin.js'
import { findVariable, nameOfKey, unwrap } from '../resolve/find-variable.js'
import { listNames } from '../resolve/list-names.js'
import { getPath } from '../resolve/resolve-object.js'
import { writePath } from '../resolve/resolve-text.js'
import { findBase, findCreation, findOption } from './find-base.js'
import { findOpened } from './find-opened.js'
import { findRecordPoint } from './find-record-point.js'
import { findSent } from './find-sent.js'
import { gradeSending } from './is-sharing.js'
import { readAddress, type Address } from './read-destination.js'
import { readPayload } from './read-payload.js'

/** The calls and modules that a register's recipients name: known first, whatever the catalogue knows. */
export interface KnownShares {
  readonly functions: readonly string[]
  readonly modules: readonly string[]
}

export type Call = TSESTree.CallExpression | TSESTree.NewExpression

/** Entries of the catalogue that a file may hold, for looking them up. */
export interface EntryIndex {
  readonly byName: ReadonlyMap<string, readonly EgressEntry[]>
  /** Those that go by the names of a service description. */
  readonly byMethod: readonly EgressEntry[]
}

const registered: EgressEntry = {
  id: 'register',
  title: 'a call that the register names',
  on: 'call',
  names: [],
  mentions: [],
  payload: [[0], [1], [2]],
  sends: 'always',
}

/** The share that a call is, by the catalogue or by the register. */
export function readCall(file: CodeFile, node: Call, index: EntryIndex, known: KnownShares): readonly ShareFact[] {
  const { sourceCode } = file
  const callee = unwrap(node.callee)
  const path = writePath(callee)
  const named = path !== undefined && known.functions.some((pattern) => matchesText(pattern, path))
  const candidates = listCandidates(callee, index, sourceCode)
  if (candidates.length === 0 && !named) return []
  const origin = describeCallee(callee, sourceCode)
  const entry =
    candidates.find((candidate) => fits(candidate, origin, node, sourceCode)) ?? (named ? registered : undefined)
  if (!entry) return []
  const isForeign =
    entry.instance?.test(origin) === true &&
    callee.type === 'MemberExpression' &&
    findCreation(callee.object, sourceCode) === undefined
  const module = known.modules.find((candidate) => origin.split(' ').includes(candidate)) ?? findModule(origin)
  return createFact(file, node, callee, isForeign ? { ...entry, relativeToClient: true } : entry, {
    named,
    module,
    path,
  })
}

function listCandidates(
  callee: TSESTree.Node,
  { byName, byMethod }: EntryIndex,
  sourceCode: CodeFile['sourceCode'],
): readonly EgressEntry[] {
  const names = listNames(callee, sourceCode)
  const found = names.flatMap((name) => byName.get(name) ?? [])
  if (callee.type !== 'MemberExpression' || byMethod.length === 0) return found
  return [...found, ...byMethod.filter(({ methods }) => names.some((name) => methods?.test(name) === true))]
}

const fits = (
  { from, needs, given: written }: EgressEntry,
  origin: string,
  node: Call,
  sourceCode: CodeFile['sourceCode'],
): boolean =>
  (!from || from.test(origin)) &&
  (!needs || readArgument(node, needs, sourceCode) !== undefined) &&
  (!written || (node.arguments[0] !== undefined && written.test(sourceCode.getText(node.arguments[0]))))

/** The module among the words of an origin: what looks like a specifier. */
const findModule = (origin: string): string | undefined =>
  origin.split(' ').find((word) => /^(?:@[\w-]+\/)?[a-z][\w.-]*-[\w.-]+(?:\/[\w.-]+)*$/u.test(word))

const readArgument = (
  { arguments: given }: Call,
  [argument, inner]: ValueSource,
  sourceCode: CodeFile['sourceCode'],
): TSESTree.Node | undefined => (inner === undefined ? given[argument] : getPath(given[argument], inner, sourceCode))

/** Of a function or method, or of what holds it. */
function readFunctionName(node: TSESTree.Node): string | undefined {
  const around = getFunction(node)
  return readOwnName(around) ?? (around.parent && readOwnName(around.parent))
}

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
  const given = node.arguments
  const argumentsOf = (source: ValueSource) => readArgument(node, source, sourceCode)
  const { address: written, place: addressPlace } = findAddress(file, node, callee, entry)
  const parameters = readPayload((entry.query ?? []).map(argumentsOf), sourceCode).fields
  const address = { ...written, query: [...written.query, ...parameters.map(({ name }) => name)] }
  const sent = entry.sentBy ? findSent(node, entry.sentBy, sourceCode) : []
  const payload = readPayload([...entry.payload.map(argumentsOf), ...sent], sourceCode)
  const confidence = gradeSending(
    { entry, address, payload, given, within: readFunctionName(node), argumentsOf },
    sourceCode,
  )
  if (!named && confidence === undefined) return []
  const { call, place } = findSending(node, callee, sourceCode)
  const host = address.host ?? entry.host
  const recordAt = findRecordPoint(call, file)
  const query = addressPlace ? written.query.map((name) => ({ name, within: [], at: spanOf(addressPlace) })) : []
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
        ...(address.fallback === undefined ? {} : { fallback: address.fallback }),
        ...(module === undefined ? {} : { module }),
        ...(path === undefined ? {} : { callee: path }),
      },
      payload: joinFields(payload.fields, [...query, ...parameters], payload.complete),
      confidence: named ? 'recommended' : (confidence ?? 'recommended'),
      ...(entry.isMailingList ? { isMailingList: true } : {}),
      declareAt: declareAbove(call, file),
      ...(recordAt ? { recordAt } : {}),
    },
  ]
}

const joinFields = (
  fields: readonly PayloadField[],
  query: readonly PayloadField[],
  complete: boolean,
): ShareFact['payload'] => ({ fields: [...fields, ...query], complete })

/** Relative to a client whose base is set elsewhere: an address that this file does not tell. */
const kindOf = ({ kind }: Address, { relativeToClient }: EgressEntry): Address['kind'] =>
  kind === 'relative' && relativeToClient === true ? 'unknown' : kind

/**
 * Where a call sends, and the word to point at. What is made first and given to a client's `send` or to `fetch` later
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
    if (call.type !== 'CallExpression' || !call.arguments.includes(identifier as TSESTree.Identifier)) continue
    const place = findSender(call.callee)
    if (place) return { call, place }
  }
  return here
}

function findSender(callee: TSESTree.Node): TSESTree.Node | undefined {
  if (callee.type === 'Identifier') return callee.name === 'fetch' ? callee : undefined
  if (callee.type !== 'MemberExpression') return undefined
  return nameOfKey(callee.property, callee.computed) === 'send' ? callee.property : undefined
}

interface Found {
  readonly address: Address
  /** The expression that names it. */
  readonly place: TSESTree.Node | undefined
}

function findAddress(file: CodeFile, node: Call, callee: TSESTree.Node, entry: EgressEntry): Found {
  const { sourceCode } = file
  const source = entry.destination?.find((candidate) => readArgument(node, candidate, sourceCode) !== undefined)
  const place = source && readArgument(node, source, sourceCode)
  const address = place && isHostOption(source) ? readHostName(place, sourceCode) : readAddress(place, sourceCode)
  if (address.kind !== 'relative' && address.kind !== 'unknown') return { address, place }
  const client = callee.type === 'MemberExpression' ? callee.object : undefined
  const opened = client && entry.opened && findOpened(client, entry.opened, file)
  if (opened) return { address: readHostName(opened, sourceCode), place }
  // A relative path goes to the address that the call names beside it, or that the client was made with.
  const base =
    findOption(node.arguments, entry.base ?? [], sourceCode) ?? (client && findBase(client, entry, sourceCode))
  if (!base) return { address, place }
  const from = entry.madeWithAddress === true ? readHostName(base, sourceCode) : readAddress(base, sourceCode)
  return { address: { ...from, text: `${from.text}${address.text}`, query: [...from.query, ...address.query] }, place }
}

/** `https.request({ hostname: 'api.example.org' })`. */
const isHostOption = ([, path]: ValueSource): boolean => path === 'host' || path === 'hostname'

/** A host by its bare name: `{ host: 'sftp.example.org' }`, `new Service('service.example.org:443', …)`. */
function readHostName(node: TSESTree.Node, sourceCode: CodeFile['sourceCode']): Address {
  const address = readAddress(node, sourceCode)
  const [name] = address.kind === 'host' ? [] : (/^[\w-]+(?:\.[\w-]+)+(?=$|:\d+$)/u.exec(address.text) ?? [])
  return name === undefined ? address : { ...address, kind: 'host', host: name.toLowerCase() }
}
