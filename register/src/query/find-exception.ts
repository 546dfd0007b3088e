import picomatch from 'picomatch'
import type { Exception, Register } from '../model.js'

/**
 * The exception of the register that accepts a rule's findings in a file on a day, if one does. An exception without an end date
 * or past it accepts nothing.
 *
 * @param rule rule id without prefix
 * @param file absolute path
 * @param today ISO date
 */
export function findException(register: Register, rule: string, file: string, today: string): Exception | undefined {
  if (register.exceptions.length === 0) return undefined
  const path = file.replaceAll('\\', '/')
  return register.exceptions.find((exception) => {
    if (
      exception.rule.replace(/^data-protection\//u, '') !== rule ||
      exception.until === undefined ||
      exception.until < today
    )
      return false
    const folder = exception.file.replaceAll('\\', '/').replace(/[^/]*$/u, '')
    return (
      path.startsWith(folder) &&
      picomatch.isMatch(path.slice(folder.length), exception.path.replace(/^\.\//u, ''), { dot: true })
    )
  })
}
