import { activitiesForFile, nearestNames } from 'processing-register-core'
import { dirname } from 'processing-register-core/paths'
import { holds, listCodeIds, rangeOfSpan, type CodeId } from '../code-ids.js'
import { trimQuotes } from '../find-id.js'
import type { Section } from '../register-places.js'
import { writeGlob } from './cover-file.js'
import { listRecipient } from './fix-basis.js'
import { mostChoices, type Fix, type FixGround } from './fix.js'
import { toBeWritten, type RegisterStep } from './register-step.js'

/** Fixes of `valid-declaration`: the id that was meant, or the entry that is missing. */
export function fixDeclaration(ground: FixGround): readonly Fix[] {
  switch (ground.data.messageId) {
    case 'unknownActivity':
    case 'unknownStore':
    case 'unknownRecordActivity':
    case 'unknownRecordRecipient': {
      const id = findIdOf(ground)
      return id ? [...replaceId(ground, id), ...addEntry(ground, id)] : []
    }
    case 'emptyTag':
      return fillTag(ground)
    case 'recipientNotListed': {
      const { register, data } = ground
      const recipient = register.recipients.get(data.about?.recipients[0] ?? '')
      const activity = register.activities.get(data.about?.activities[0] ?? '')
      return recipient && activity ? [listRecipient(activity, recipient)] : []
    }
    case 'basisDisagrees':
      return useRegisterBasis(ground)
    default:
      return []
  }
}

/** The id a finding stands at. */
export const findIdOf = ({ done, start }: Pick<FixGround, 'done' | 'start'>): CodeId | undefined =>
  listCodeIds(done.facts).find(({ at }) => at.range[0] === start)

/** Ids that differ from a written one in case and separators alone: they can only mean the same. */
export function findSameId(id: string, known: Iterable<string>): string | undefined {
  const same = [...known].filter((candidate) => reduce(candidate) === reduce(id))
  return same.length === 1 ? same[0] : undefined
}

const reduce = (id: string): string => id.toLowerCase().replaceAll(/[_.-]/gu, '')

/** The edit that puts another id in place of one; undefined where no literal of this file holds it. */
export function writeId({ done }: Pick<FixGround, 'done'>, { text }: CodeId, to: string) {
  if (!text) return undefined
  const span = rangeOfSpan(text, done.document)
  return { range: trimQuotes(done.document.getText(span), span), newText: to }
}

function replaceId(ground: FixGround, id: CodeId): readonly Fix[] {
  const near = nearestNames(id.id, ground.register[id.section].keys(), 3)
  return near.flatMap((to): Fix[] => {
    const edit = writeId(ground, id, to)
    return edit ? [{ kind: 'code', title: `Change to \`${to}\``, edit, isPreferred: near.length === 1 }] : []
  })
}

const kinds: Readonly<Partial<Record<Section, 'activity' | 'recipient' | 'store'>>> = {
  activities: 'activity',
  recipients: 'recipient',
  stores: 'store',
}

function addEntry({ done, register }: FixGround, { section, id }: CodeId): readonly Fix[] {
  const add = kinds[section]
  if (!add) return []
  const glob = writeGlob(dirname(register.root), done.path)
  const entries = {
    activity: { purpose: toBeWritten, lawfulBasis: toBeWritten, ...(glob.startsWith('../') ? {} : { code: [glob] }) },
    recipient: { role: toBeWritten },
    store: { retention: toBeWritten },
  }
  const step: RegisterStep = { add, id, entry: { title: toBeWritten, ...entries[add] } }
  return [{ kind: 'register', title: `Add the ${add} \`${id}\` to the register, to be completed`, steps: [step] }]
}

/** What covers the file is what its tag most likely means. */
function fillTag({ done, register, start }: FixGround): readonly Fix[] {
  const tag = done.facts.tags.find(({ at }) => at.range[0] === start)
  if (!tag) return []
  const covering = activitiesForFile(register, done.path)
  const ids =
    tag.tag === 'store'
      ? covering.flatMap(({ stores }) => stores)
      : (covering.length > 0 ? covering : [...register.activities.values()]).map(({ id }) => id)
  const at = done.document.positionAt(tag.at.range[1])
  return [...new Set(ids)].slice(0, mostChoices).map((id) => ({
    kind: 'code',
    title: `Write \`@${tag.tag} ${id}\``,
    edit: { range: { start: at, end: at }, newText: ` ${id}` },
  }))
}

/** The register decides on the basis, beforehand: the record follows it. */
function useRegisterBasis(ground: FixGround): readonly Fix[] {
  const { done, register, start } = ground
  const record = done.facts.records.find(({ call }) => holds(call, start))
  const recipient = register.recipients.get(record?.properties.get('recipient')?.value ?? '')
  const activity = register.activities.get(record?.properties.get('activity')?.value ?? '')
  const basis = recipient?.lawfulBasis ?? activity?.lawfulBasis
  const literal = record?.properties.get('lawfulBasis')?.literal
  if (basis === undefined || !literal) return []
  const span = rangeOfSpan(literal, done.document)
  const range = trimQuotes(done.document.getText(span), span)
  return [{ kind: 'code', title: `Change to \`${basis}\`, as the register says`, edit: { range, newText: basis } }]
}
