import { describe, expect, it } from 'vitest'
import { applySuggestion, lintFile } from './support/lint-file.js'

/**
 * Each finding of these texts must be settled by each of its suggestions, and the text must still parse. A disable comment cannot
 * stand in the text of a template: there only the tag is suggested.
 */
const texts: readonly (readonly [name: string, text: string])[] = [
  ['type.ts', 'interface Resident {\n  name: string\n  ethnicity: string\n}\n'],
  ['statement.ts', 'notify(\n  resident.disability,\n  resident.name,\n)\n'],
  ['arguments.ts', "export const form = [\n  field('religion'),\n  field(\n    'ethnicity',\n  ),\n]\n"],
  ['operation.ts', 'const query = gql`\n  query {\n    resident { ethnicity }\n  }\n`\nrun(query)\n'],
  ['schema.ts', 'const types = /* GraphQL */ `\n  type Resident {\n    religion: String\n  }\n`\n'],
  ['form.tsx', 'const form = (\n  <form>\n    <input\n      name="religion"\n    />\n  </form>\n)\n'],
  ['list.tsx', 'const list = (\n  <dl>\n    <dd>{resident.ethnicity}</dd>\n  </dl>\n)\n'],
  ['text.tsx', 'const list = (\n  <dl>\n    Group:\n    {resident.ethnicity}\n  </dl>\n)\n'],
  ['page.njk', '<form>\n  {{ govukRadios({\n    name: "religion"\n  }) }}\n</form>\n'],
  ['line.njk', '<p>{{ resident.ethnicity }}</p>\n<p>none</p>\n'],
  ['input.njk', '<div>\n  <input\n    type="text"\n    name="disability">\n</div>\n'],
  ['schema.graphql', 'type Resident {\n  ethnicity: String\n}\n\nquery { resident(id: 1) { religion } }\n'],
  ['schema.prisma', 'model Resident {\n  id Int @id\n  religion String?\n}\n'],
  ['table.sql', 'CREATE TABLE residents (\n  id int,\n  religion text\n);\n'],
]

describe.each(texts)('the suggestions in %s', (name, text) => {
  const findings = lintFile(name, text)

  it('are there', () => expect(findings.length).toBeGreaterThan(0))

  it.each(['suggestProcessingTag', 'suggestNotPersonalData'])('%s settles the finding', (messageId) => {
    const isInText = /`\n/u.test(text)
    for (const finding of findings) {
      if (isInText && messageId === 'suggestNotPersonalData') {
        expect(finding.suggestions?.map((suggestion) => suggestion.messageId)).not.toContain(messageId)
        continue
      }
      const after = lintFile(name, applySuggestion(text, finding, messageId))
      const places = (list: typeof findings): string[] => list.map(({ message }) => message)
      expect(after.filter(({ fatal }) => fatal)).toEqual([])
      expect(after.length).toBeLessThan(findings.length)
      expect(places(after)).not.toEqual(places(findings))
    }
  })
})
