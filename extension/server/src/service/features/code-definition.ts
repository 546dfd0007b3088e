import { findRecipient } from 'processing-register-core'
import type { Location, Position } from 'vscode-languageserver-types'
import { coverageAt, storesOf } from '../code-coverage.js'
import { findSubjects, type CodeSubject } from '../code-subject.js'
import type { ReadDocument, ServiceCore } from '../core.js'
import { findEntry, toLocation, type Section } from '../register-places.js'
import type { RegisterView } from '../register-store.js'
import type { SourceRange } from 'processing-register-core'
import { sectionOfTag } from '../code-ids.js'

/** Where the register says what a place in code rests on: the entry of an id, of a store, of a recipient, or the declaration of a category. */
export async function getCodeDefinition(
  core: ServiceCore,
  uri: string,
  position: Position,
): Promise<readonly Location[]> {
  const done = await core.read(uri)
  const view = done?.view
  if (!done || !view) return []
  const subjects = findSubjects(done, done.document.offsetAt(position))
  const ranges = subjects.flatMap((subject) => findRanges(done, view, subject))
  return ranges.map((range) => toLocation(range, core.documents))
}

function findRanges(done: ReadDocument, view: RegisterView, subject: CodeSubject): readonly SourceRange[] {
  const { register } = view.code
  const find = (section: Section, id: string): readonly SourceRange[] => {
    const range = findEntry(view, section, id)
    return range ? [range] : []
  }
  switch (subject.kind) {
    case 'id':
      return find(subject.id.section, subject.id.id)
    case 'tag':
      return subject.tag.ids.flatMap(({ id }) => find(sectionOfTag(subject.tag.tag), id))
    case 'handling': {
      const { category } = subject.fact
      const own = category === 'criminal-offence' ? ['criminalOffence'] : ['specialCategories', category]
      return coverageAt(done, register, subject.at).activities.flatMap(
        ({ id, file, specialCategories, criminalOffence }) => {
          const isDeclared =
            category === 'criminal-offence' ? criminalOffence !== undefined : specialCategories.has(category)
          if (!isDeclared) return find('activities', id)
          const parsed = view.fresh.parsed.find((candidate) => candidate.file === file)
          return parsed ? [parsed.rangeOf(['activities', id, ...own], 'key')] : []
        },
      )
    }
    case 'store':
      return storesOf(done, register, subject.fact).flatMap(({ id }) => find('stores', id))
    case 'share': {
      const recipient = findRecipient(register, subject.fact.destination)
      return recipient ? find('recipients', recipient.id) : []
    }
    case 'basis':
    case 'record':
      return []
  }
}
