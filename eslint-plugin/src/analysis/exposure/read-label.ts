import type { TSESTree } from '@typescript-eslint/utils'
import { readLastName } from '../handling/read-static-name.js'

/** `?ethnicity=` and `&religion=`: the name of a parameter. */
const parameter = /[?&]([\p{L}\p{N}_.[\]-]{2,60})=$/u
/** `ethnicity: ` and `Medical need = ` at the start or behind a comma or bracket: one or two words. */
const words = /(?:^|[,;|([{\n]\s*)["']?([\p{L}\p{N}_]{3,40}(?:[ -][\p{L}\p{N}_]{2,30})?)["']?\s*[:=]\s*["']?$/u
const failure = /^(?:e|err|error|ex|exception|reason|message|stack|cause)$/iu

/** The name that a text gives to the value behind it. `sure` where it is the name of a parameter, and not just words. */
export function readLabel(
  before: string,
  value: TSESTree.Node,
): { readonly name: string; readonly sure: boolean } | undefined {
  const name = parameter.exec(before)?.[1]
  if (name !== undefined) return { name, sure: true }
  const said = words.exec(before.slice(-120))?.[1]
  // `Offence: ${error.message}` tells of a fault.
  return said === undefined || failure.test(readLastName(value) ?? '') ? undefined : { name: said, sure: false }
}
