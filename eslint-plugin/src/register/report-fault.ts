import type { LoadedRegister } from 'processing-register-core'
import { isRegisterInView } from './in-view.js'
import type { RegisterLocation } from '../host/register-host.js'

export const registerFaultMessages = {
  registerMissing:
    'No processing register was found for this code (looked for processing-register.yaml in {{lookedAt}} and the folders above it). Without it nothing can be checked. Write one with `npx processing-register init`, or name it in settings["data-protection"].register.',
  registerUnusable:
    'The processing register cannot be used, so this code was not checked against it: {{problem}} ({{place}}). Mend the register first; `npx processing-register check` lists all that is wrong.',
  registerFaulty:
    'The processing register cannot be read in part ({{count}}), so findings that rest on that part are held back. The first: {{problem}} ({{place}}). Mend the register; `npx processing-register check` lists all that is wrong.',
} as const

export type RegisterFaultMessageId = keyof typeof registerFaultMessages

export interface RegisterFault {
  readonly messageId: RegisterFaultMessageId
  readonly data: Readonly<Record<string, string>>
}

/** The one message that code files owe about a register that cannot be had whole, or undefined where they owe none. */
export function getRegisterFault(
  location: RegisterLocation,
  loaded: LoadedRegister | undefined,
): RegisterFault | undefined {
  if (!loaded) return { messageId: 'registerMissing', data: { lookedAt: location.lookedAt } }
  if (isRegisterInView(location.path ?? '')) return undefined
  const errors = loaded.problems.filter(({ rule, severity }) => rule === 'register-schema' && severity === 'error')
  const [first] = errors
  if (!first) return undefined
  const { file, start } = first.range
  const place = `${file}:${start.line}:${start.column + 1}`
  if (!loaded.usable) return { messageId: 'registerUnusable', data: { problem: first.message, place } }
  const count = errors.length === 1 ? 'one error' : `${errors.length} errors`
  return { messageId: 'registerFaulty', data: { count, problem: first.message, place } }
}

/** The file and rule that meet a fault. */
export interface FaultCarrier {
  readonly cwd: string
  readonly filename: string
  readonly rule: string
}

const carriers = new Map<string, string>()

/**
 * Says a fault once a run, not once a file: the first file and rule that meet it carry the message, every time they are linted.
 * This is the one piece of state the plugin keeps between files. It decides only where the message stands, never whether there is
 * one, so results stay right under `--cache` and with workers (one message a worker).
 */
export function carriesFault({ messageId, data }: RegisterFault, { cwd, filename, rule }: FaultCarrier): boolean {
  // A missing register is missing for the whole run, whichever folder the search began in.
  const key = JSON.stringify([cwd, messageId, messageId === 'registerMissing' ? '' : data])
  const carrier = `${rule} ${filename}`
  const first = carriers.get(key)
  if (first === undefined) carriers.set(key, carrier)
  return first === undefined || first === carrier
}
