import type { TSESTree } from '@typescript-eslint/utils'
import type { EgressEntry, ValueSource } from '../../catalogue/shares/index.js'
import type { CodeFile } from '../code-file.js'
import type { Confidence } from '../facts.js'
import { unwrap } from '../resolve/find-variable.js'
import { resolveObject } from '../resolve/resolve-object.js'
import { isPersonField, splitWords } from '../words/index.js'
import { namesAddress } from './names-address.js'
import type { Address } from './read-destination.js'
import { isSecret, type ReadPayload } from './read-payload.js'

/** Paths that carry no one's data: a probe, a token, a metric. */
const impersonal =
  /(?:^|[/_-])(?:health(?:z|check)?|ping|ready|live(?:ness)?|metrics|status|oauth2?|token|\.well-known|csrf)(?:[/?_-]|$)/iu

/** What is sent there does not leave the machine. */
const ownMachine = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/u

/** A call that may send, with what was read of it. */
export interface Sending {
  readonly entry: EgressEntry
  readonly address: Address
  readonly payload: ReadPayload
  readonly given: readonly TSESTree.Node[]
  /** Name of the function around. */
  readonly within: string | undefined
  readonly argumentsOf: (source: ValueSource) => TSESTree.Node | undefined
}

/** How sure it is that a call sends data to another service; undefined where it does not. */
export function gradeSending(sending: Sending, sourceCode: CodeFile['sourceCode']): Confidence | undefined {
  const { entry, address, payload } = sending
  if (entry.destination && entry.relativeToClient !== true && address.kind === 'relative') return undefined
  if (address.host !== undefined && ownMachine.test(address.host)) return undefined
  if (entry.destination && (impersonal.test(address.text) || address.environment.some(namesTokens))) return undefined
  if (isTokenRequest(payload) || (entry.destination && isLogIn(payload))) return undefined
  const sure = isImpersonal(sending) ? 'strict' : (entry.confidence ?? 'recommended')
  if (entry.sends === 'always') return sure
  const names = [...payload.fields.map(({ name }) => name), ...address.query]
  const isPersonal = names.some(isPersonField)
  const isContact = names.some(namesContact)
  if (sending.within !== undefined && getsToken.test(sending.within) && !isPersonal && !isContact) return undefined
  if (entry.sends === 'body') return payload.present || isPersonal ? sure : undefined
  if (entry.sends === 'read') return isPersonal ? sure : isContact ? 'strict' : undefined
  return gradeVerb(sending, { sure, isPersonal, isContact }, sourceCode)
}

/** `IDAM_TOKEN_URL`, `config.tokenEndpoint`. */
const namesTokens = (name: string): boolean => /token_?(?:ur[il]|endpoint|path)$/iu.test(name)

const getsToken =
  /^token$|^(?:get|fetch|request|refresh|obtain|acquire|retrieve)\w*(?:Token|JWT|Jwt)(?:From\w*|Async)?$/u

/** A program shows who it is, with its own settings and a secret. */
const isLogIn = ({ fields, own }: ReadPayload): boolean =>
  own && fields.length > 1 && fields.some(({ name }) => isSecret(name))

/** OAuth's own parameters (RFC 6749, RFC 7523): a program shows who it is, and nobody's data goes. */
const isTokenRequest = ({ fields }: ReadPayload): boolean =>
  fields.some(({ name }) => /^(?:grant_type|client_assertion|client_assertion_type|refresh_token)$/u.test(name))

/** Last words of names that say whom something is about. */
const references = new Set('id ids number no ref reference uuid guid urn upn uprn key age'.split(' '))
const isReference = (name: string): boolean => references.has(splitWords(name).at(-1) ?? '')

/**
 * `{ targetPercentage: Number(value) }`, `{ event: 'search', hasResults: true }`: a body that is known whole, holds nothing but
 * constants, numbers and yes or no, and no name in it or in the address could say whom it is about. A header may still say it: `strict`
 * reports such a call.
 */
function isImpersonal({ entry, address, payload }: Sending): boolean {
  if (entry.sends === 'always' || !payload.present || !payload.plain) return false
  const names = [...payload.fields.flatMap(({ name, within }) => [...within, name]), ...address.query]
  const hasUnknownPart = address.text.split('\u0000').length - 1 > address.environment.length
  return !hasUnknownPart && names.every((name) => !isPersonField(name) && !isReference(name))
}

interface Personal {
  readonly sure: Confidence
  readonly isPersonal: boolean
  readonly isContact: boolean
}

/** A name of where somebody lives or is reached. In a read it may as well be of a building: weak evidence. */
const namesContact = (name: string): boolean =>
  /^(?:address|post_?code|e-?mail|phone|mobile|telephone|(?:user_?)?name)$/iu.test(name)

function gradeVerb(
  { entry, payload, given, argumentsOf }: Sending,
  { sure, isPersonal, isContact }: Personal,
  sourceCode: CodeFile['sourceCode'],
): Confidence | undefined {
  const verb = entry.verb?.map(argumentsOf).find((value) => value !== undefined)
  const written = verb?.type === 'Literal' ? String(verb.value).toUpperCase() : undefined
  if (isPersonal) return sure
  if (written === 'GET' || written === 'HEAD') return isContact ? 'strict' : undefined
  if (payload.present || (written !== undefined && entry.payload.length === 0)) return sure
  if (isContact) return 'strict'
  // Options that are made elsewhere may hold any method and any body.
  const options = [...(entry.verb ?? []), ...entry.payload].map(([argument]) => given[argument])
  return !verb && options.some((value) => value && isOpaque(value, sourceCode)) ? 'strict' : undefined
}

/** Whether an argument is made in another function or file, so that what it holds is not known. A text is an address. */
function isOpaque(node: TSESTree.Node, sourceCode: CodeFile['sourceCode']): boolean {
  const inner = unwrap(node)
  if (inner.type !== 'Identifier' && inner.type !== 'CallExpression' && inner.type !== 'MemberExpression') return false
  return resolveObject(inner, sourceCode) === undefined && !namesAddress(inner)
}
