import schema from 'processing-register-schemas/processing-register.schema.json' with { type: 'json' }
import type { Uses } from './find-uses.js'
import type { Section } from './register-places.js'

const idForm = new RegExp(schema.$defs.id.pattern, 'u')
/** A tag ends where a blank, a colon or a slash stands. */
const tagForm = /^[\p{L}\p{N}_.-]+$/u

/** Why an id cannot be the new one of an entry; undefined where it can. */
export function describeIdProblem(id: string, section: Section, { views, inCode }: Uses): string | undefined {
  if (!idForm.test(id))
    return `\`${id}\` cannot be an id: write a short name without spaces, best in lower case with hyphens, such as \`housing-register\`.`
  if (views.some(({ fresh }) => fresh.register[section].has(id)))
    return `The processing register has an entry \`${id}\` in \`${section}\` already. Two entries cannot share an id: choose another one.`
  const isTagged = inCode.some(({ ids }) => ids.some(({ by }) => by === 'tag'))
  if (isTagged && !tagForm.test(id))
    return `\`${id}\` cannot stand in a tag: code names this entry in comments, where an id has only letters, digits, hyphens, dots and underscores.`
  return undefined
}
