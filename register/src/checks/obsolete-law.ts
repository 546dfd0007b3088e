import type { Path } from '../parse/parsed-file.js'
import type { RegisterCheck } from './check.js'
import { describeObsoleteLaw } from './describe-obsolete-law.js'
import { describePlace } from './describe-place.js'
import { findObsoleteLaw } from './find-obsolete-law.js'
import { walkEntries } from './walk-entries.js'

export const obsoleteLawCheck: RegisterCheck = {
  rule: 'register-obsolete-law',
  description: 'Finds law that was repealed or renamed in the texts of the register, and says what replaced it.',
  law: ['UK GDPR', 'DPA 2018', 'DUAA'],
  *run(register, today) {
    for (const { file, path, value } of walkEntries(register)) {
      if (typeof value !== 'string') continue
      const said = new Set<string>()
      for (const { start, end, entry } of findObsoleteLaw(value, today, { about: topicOf(path) })) {
        if (said.has(entry.id)) continue
        said.add(entry.id)
        const { message, ...rest } = describeObsoleteLaw(entry)
        const words = value.slice(start, end)
        yield { code: 'obsolete-law', ...rest, file, path, message: `${describePlace(path)} says “${words}”${message}` }
      }
    }
  },
}

/** How an access right is met is written without naming it again. */
const topicOf = (path: Path): string => (path.includes('rights') && path.includes('access') ? 'subject access' : '')
