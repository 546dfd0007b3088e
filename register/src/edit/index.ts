/**
 * Edits of a register's text that keep every other byte: comments, order, quoting, line endings. Each takes the text of one file and gives the
 * splices, or says why it cannot be done; each result was read again and holds the old data with the change, nothing else.
 */
import type { CategoryId } from 'processing-register-schemas'
import { isMap } from 'yaml'
import { addAt, setIn } from './add-pair.js'
import { addItem } from './add-to-list.js'
import { findPair } from './layout.js'
import { fail, openText, verify, type OpenText } from './open-text.js'
import { renameAt, type IdPlace } from './rename-id.js'
import type { EditResult } from './text-edit.js'
import { writeFlow } from './write-value.js'

export type { IdPlace } from './rename-id.js'
export { controllerKinds, writeStarter } from './write-starter.js'
export { applyEdits, type EditProblem, type EditResult, type TextEdit } from './text-edit.js'

/** What an entry says: plain data. */
type Entry = Readonly<Record<string, unknown>>

/** Adds an activity under `activities`. */
export const addActivity = (text: string, id: string, entry: Entry): EditResult =>
  withText(text, (open) => addAt(open, ['activities', id], entry, `The activity \`${id}\``))

/** Adds a recipient under `recipients`. */
export const addRecipient = (text: string, id: string, entry: Entry): EditResult =>
  withText(text, (open) => addAt(open, ['recipients', id], entry, `The recipient \`${id}\``))

/** Adds a store under `stores`. */
export const addStore = (text: string, id: string, entry: Entry): EditResult =>
  withText(text, (open) => addAt(open, ['stores', id], entry, `The store \`${id}\``))

/** Adds an agreement under `agreements`. */
export const addAgreement = (text: string, id: string, entry: Entry): EditResult =>
  withText(text, (open) => addAt(open, ['agreements', id], entry, `The agreement \`${id}\``))

/** Adds an appropriate policy document under `policyDocuments`. */
export const addPolicyDocument = (text: string, id: string, entry: Entry): EditResult =>
  withText(text, (open) => addAt(open, ['policyDocuments', id], entry, `The policy document \`${id}\``))

/** Declares a category under an activity that is there: `specialCategories.<category>`, or `criminalOffence`. */
export const addCategory = (text: string, activity: string, category: CategoryId, declaration: Entry): EditResult =>
  withText(text, (open) => {
    const own = category === 'criminal-offence' ? ['criminalOffence'] : ['specialCategories', category]
    return hasEntry(open, ['activities', activity])
      ? addAt(
          open,
          ['activities', activity, ...own],
          declaration,
          `\`${own.join('.')}\` of the activity \`${activity}\``,
        )
      : noEntry(`activity \`${activity}\``)
  })

/** Adds an accepted finding under `exceptions`. */
export const addException = (text: string, exception: Entry): EditResult =>
  withText(text, (open) => addItem(open, ['exceptions'], exception, '`exceptions`'))

/**
 * Adds a value to a list: of an entry that is there (`['activities', 'homes', 'recipients']`, `['stores', 'claims', 'code']`), or of a section
 * that has no entries with ids (`['internal', 'hosts']`, `['vocabulary', 'health']`). Maps and lists on the way are made.
 */
export const addToList = (text: string, path: readonly string[], value: unknown): EditResult =>
  withText(text, (open) => {
    const [section = '', id = ''] = path
    if (sectionsWithIds.has(section) && !hasEntry(open, [section, id])) return noEntry(`${section}.${id}`)
    return addItem(open, path, value, `\`${path.join('.')}\``)
  })

const sectionsWithIds: ReadonlySet<string> = new Set([
  'activities',
  'recipients',
  'stores',
  'agreements',
  'policyDocuments',
])

/** Gives an entry another id, or has what refers to one say the other id. Whether the new id is free is for the caller to know. */
export const renameId = (text: string, places: readonly IdPlace[], to: string): EditResult =>
  withText(text, (open) => renameAt(open, places, to))

/** Sets a single value of an entry that is there, whether or not it has one yet. */
export const setValue = (text: string, path: readonly string[], value: string | number | boolean): EditResult =>
  withText(text, (open) => {
    const owner = path.slice(0, -1)
    const map = findNode(open, owner)
    if (!isMap(map)) return noEntry(owner.join('.'))
    const node = findPair(map, path.at(-1) ?? '')?.value as
      { range?: [number, number]; value?: unknown } | null | undefined
    if (!node?.range || node.value === null) return addAt(open, path, value, `\`${path.join('.')}\``)
    if (typeof node.value === 'object' || node.value === undefined)
      return fail('not-editable', `\`${path.join('.')}\` holds more than one value. Change it by hand.`)
    const edit = { offset: node.range[0], end: node.range[1], text: writeFlow(value) }
    return verify(open, [edit], (data) => setIn(data, path, value))
  })

function withText(text: string, edit: (open: OpenText) => EditResult): EditResult {
  const open = openText(text)
  return 'ok' in open ? open : edit(open)
}

function findNode({ document }: OpenText, path: readonly string[]): unknown {
  let node: unknown = document.contents
  for (const key of path) node = isMap(node) ? findPair(node, key)?.value : undefined
  return node
}

const hasEntry = (open: OpenText, path: readonly string[]): boolean => isMap(findNode(open, path))

const noEntry = (what: string): EditResult => fail('no-such-entry', `The register has no ${what} to add this to.`)
