import type { CodeFile } from '../code-file.js'
import type { HandlingFact } from '../facts.js'
import type { TermMatcher } from '../words/index.js'
import { collectAssigned, collectBindings } from './collect-bindings.js'
import { collectControls } from './collect-controls.js'
import { collectFieldStrings } from './collect-field-strings.js'
import { collectGraphql } from './collect-graphql.js'
import { collectMembers } from './collect-members.js'
import { collectObjectKeys } from './collect-object-keys.js'
import { collectReads } from './collect-reads.js'
import { collectSql } from './collect-sql.js'
import { collectTemplateControls } from './collect-template-controls.js'
import { createFactList } from './fact-list.js'

/** A file beyond this is generated or minified: no person wrote the names in it, and reading it would cost seconds. */
const longestText = 1_000_000

/**
 * Where a JavaScript or TypeScript file handles special-category or criminal-offence data, in source order. Declarations come
 * before reads, so that a read of what the same file declares is not counted again. Whether the file is a test is the caller's
 * question.
 */
export function collectHandling(file: CodeFile, matcher: TermMatcher): HandlingFact[] {
  if (file.text.length > longestText || !matcher.mayMatch(file.text)) return []
  const list = createFactList(file, matcher)
  collectMembers(file, list)
  collectBindings(file, list)
  collectObjectKeys(file, list)
  collectFieldStrings(file, list)
  collectControls(file, list)
  collectTemplateControls(file, list)
  collectGraphql(file, list)
  collectSql(file, list)
  collectAssigned(file, list)
  collectReads(file, list)
  return list.finish()
}
