import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types'
import { describe, expect, it } from 'vitest'
import {
  fixAllKind,
  getCodeActions,
  resolveCodeAction,
  type ActionRequest,
} from '../src/service/features/code-actions.js'
import { applyEdit, listChanges } from './support/apply-edit.js'
import { disclosure, housing } from './support/housing.js'
import { openService, uriOf, type OpenService } from './support/open-service.js'

const everything = { resolves: true, showsDisabled: true, commands: true }

/** The actions for the first finding of a text. */
async function act(
  path: string,
  text: string,
  { register = housing, ...request }: Partial<ActionRequest> & { readonly register?: string } = {},
) {
  const given = openService({ 'processing-register.yaml': register })
  const { uri } = given.open(path, text)
  const diagnostics = (await given.service.diagnose(uri))?.items.slice(0, 1) ?? []
  const actions = await getCodeActions(given.service.core, uri, { ...everything, diagnostics, ...request })
  return { given, uri, actions, rule: diagnostics[0]?.code }
}

const titles = (actions: readonly CodeAction[]): readonly string[] => actions.map(({ title }) => title)

/** What choosing an action changes in the register. */
async function choose(given: OpenService, actions: readonly CodeAction[], title: RegExp): Promise<readonly string[]> {
  const action = actions.find((candidate) => title.test(candidate.title))
  if (!action) throw new Error(`No action is called ${String(title)}: ${titles(actions).join('; ')}`)
  const answer = await resolveCodeAction(given.service.core, action)
  if ('problem' in answer) return [answer.problem]
  return Object.entries(applyEdit(given, answer.edit)).flatMap(([path, after]) => {
    const before = given.service.core.documents.get(`/council/${path}`)?.getText() ?? String(given.files[path])
    const [version = '', ...lines] = after.split('\n')
    return [`${path} ${version}`, ...listChanges(before, lines.join('\n'))]
  })
}

const accept = 'Accept this finding in the register, with a reason and an end date …'
const religion = 'export interface Form {\n  religion: string\n}\n'

describe('code actions', () => {
  it('offers what settles a finding first, and what says that there is nothing to settle last', async () => {
    const { actions, uri } = await act('src/a.ts', religion)
    expect(titles(actions)).toEqual([
      'Add data revealing religious or philosophical beliefs to the activity “Housing register”, with its condition to be written',
      'Say that this is not personal data, with the reason',
      accept,
    ])
    expect(actions[1]).toMatchObject({
      kind: 'quickfix',
      edit: {
        documentChanges: [
          {
            textDocument: { uri, version: 1 },
            edits: [{ newText: expect.stringContaining('eslint-disable-next-line') as string }],
          },
        ],
      },
    })
  })

  it('adds a category with its condition to be written, which the register then reports', async () => {
    const { given, actions } = await act('src/a.ts', religion)
    expect(await choose(given, actions, /^Add data revealing/u)).toEqual([
      'processing-register.yaml disk',
      '+       religious-or-philosophical-beliefs:',
      '+         fields: [religion]',
      '+         condition: TBC',
    ])
  })

  it.each([
    ['src/a.ts', religion, /^Add data revealing/u],
    [
      'src/a.ts',
      "export const send = (body: string) => fetch('https://api.police.uk/', { method: 'POST', body })\n",
      /^Add `/u,
    ],
    ['prisma/a.prisma', 'model Other {\n  id Int @id\n}\n', /^Add the store/u],
    ['src/a.ts', '// @processing other\nexport const a = 1\n', /^Add the activity/u],
  ])('leaves every place to be written as a mistake of the register: %s %#', async (path, text, title) => {
    const { given, actions } = await act(path, text)
    given.open('processing-register.yaml', housing)
    const before = await given.service.diagnose(uriOf('processing-register.yaml'))
    const action = actions.find((candidate) => title.test(candidate.title))
    const answer = await resolveCodeAction(given.service.core, action ?? { title: '' })
    if ('problem' in answer) throw new Error(answer.problem)
    const after = applyEdit(given, answer.edit)['processing-register.yaml'] ?? ''
    given.type('processing-register.yaml', after.slice(after.indexOf('\n') + 1))
    const found = await given.service.diagnose(uriOf('processing-register.yaml'))
    const count = (text: string): number => text.split('TBC').length - 1
    const isNew = ({ message }: { message: string }) => !before?.items.some((item) => item.message === message)
    const told = found?.items.filter(isNew) ?? []
    expect(told.map(({ message }) => message)).toMatchSnapshot()
    expect(told.length).toBeGreaterThanOrEqual(count(after))
  })

  it('lists a file under the activities that would answer for it', async () => {
    const { given, actions } = await act('other/[id].ts', religion.replace('religion', 'diagnosis'))
    expect(titles(actions)).toContain('List this file under the activity “Housing register” in the register')
    expect(await choose(given, actions, /^List this file/u)).toEqual([
      'processing-register.yaml disk',
      '-     code: [src/**, prisma/**, db/**]',
      '+     code: [src/**, prisma/**, db/**, other/?id?.ts]',
    ])
  })

  it('adds a recipient and lists it, or says that it is one that is there, or our own', async () => {
    const post =
      "export const send = (body: string) => fetch('https://api.police.uk/report', { method: 'POST', body })\n"
    const { given, actions, rule } = await act('src/a.ts', post)
    expect(rule).toBe('require-lawful-basis')
    expect(await choose(given, actions, /^Add `api\.police\.uk` to the register/u)).toEqual([
      'processing-register.yaml disk',
      "-     recipients: [dwp, 'notify'] # who gets it",
      "+     recipients: [dwp, 'notify', police-uk] # who gets it",
      '+   police-uk:',
      '+     title: TBC',
      '+     role: TBC',
      '+     code:',
      '+       hosts: [api.police.uk]',
    ])
    expect(await choose(given, actions, /is the recipient “Essex Police”/u)).toEqual([
      'processing-register.yaml disk',
      "-     recipients: [dwp, 'notify'] # who gets it",
      "+     recipients: [dwp, 'notify', police] # who gets it",
      '+     code:',
      '+       hosts: [api.police.uk]',
    ])
    expect(await choose(given, actions, /one of our own systems/u)).toEqual([
      'processing-register.yaml disk',
      '+ internal:',
      '+   hosts: [api.police.uk]',
    ])
  })

  it('lists a known recipient under the activity', async () => {
    const register = housing
      .replace('[dwp, ', '[')
      .replace('title: Department', 'code: { hosts: [api.dwp.gov.uk] }\n    title: Department')
      .replace('    code: { hosts: [api.dwp.gov.uk] }\n  notify', '  notify')
    const { given, actions } = await act('src/a.ts', disclosure.replace(/ {2}await recordDisclosure.*\n/u, ''), {
      register,
    })
    expect(await choose(given, actions, /^List “Department/u)).toEqual([
      'processing-register.yaml disk',
      "-     recipients: ['notify'] # who gets it",
      "+     recipients: ['notify', dwp] # who gets it",
    ])
  })

  it('adds a store and lists it, or ties it to one that is there', async () => {
    const { given, actions } = await act('prisma/a.prisma', 'model Applications2 {\n  id Int @id\n}\n')
    expect(await choose(given, actions, /^Add the store `applications-2`/u)).toEqual([
      'processing-register.yaml disk',
      '-     stores: [applications]',
      '+     stores: [applications, applications-2]',
      '+   applications-2:',
      '+     title: Applications 2',
      '+     system: Prisma model',
      '+     retention:',
      '+       keep: TBC',
      '+       policy: TBC',
      '+     code: [prisma:Applications2]',
      '+     notes: "Proposed by the linter: nobody has decided it. Review it, and remove this note."',
    ])
    expect(await choose(given, actions, /is the store “Applications database”/u)).toEqual([
      'processing-register.yaml disk',
      "-     code: ['prisma:Application']",
      "+     code: ['prisma:Application', prisma:Applications2]",
    ])
  })

  it('proposes the period of the kind of record that a store is named after, to be reviewed', async () => {
    const { given, actions } = await act('prisma/a.prisma', 'model AdoptionRecord {\n  id Int @id\n}\n')
    const title = /^Add the store `adoption-record` to the register, with the retention usual for “adoption record/u
    expect(await choose(given, actions, title)).toEqual(
      expect.arrayContaining([
        '+       keep: at least 100 years from adoption order',
        expect.stringMatching(/notes: .*nobody has decided it/u),
      ]),
    )
  })

  it('spells an id that is not there, or adds its entry', async () => {
    const { given, actions } = await act('src/a.ts', '// @processing parkin\nexport const a = 1\n')
    expect(actions[0]).toMatchObject({ title: 'Change to `parking`', isPreferred: true })
    expect(await choose(given, actions, /^Change to/u)).toEqual([
      'src/a.ts 1',
      '- // @processing parkin',
      '+ // @processing parking',
    ])
    expect(await choose(given, actions, /^Add the activity `parkin`/u)).toEqual([
      'processing-register.yaml disk',
      '+   parkin:',
      '+     title: TBC',
      '+     purpose: TBC',
      '+     lawfulBasis: TBC',
      '+     code: [src/a.ts]',
    ])
  })

  it.each([
    [
      'an empty tag',
      '// @processing \nexport const a = 1\n',
      /^Write `@processing homes`$/u,
      '+ // @processing homes ',
    ],
    [
      'another basis than the register has',
      disclosure.replace("'public-task'", "'consent'"),
      /^Change to `public-task`/u,
      `+   await recordDisclosure({ activity: 'homes', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'r', requestedBy: 'q' })`,
    ],
  ])('mends %s', async (_, text, title, wanted) => {
    const { given, actions } = await act('src/a.ts', text)
    expect(await choose(given, actions, title)).toContain(wanted)
  })

  it('takes a person to the entry where only a person can complete it', async () => {
    const register = housing.replace('        schedule1: 6\n', '')
    const { actions } = await act('src/a.ts', religion.replace('religion', 'diagnosis'), { register })
    expect(actions.find(({ command }) => command?.command === 'processingRegister.openLocation')).toMatchObject({
      title: 'Open the activity “Housing register” in the register to complete its condition',
      command: { arguments: ['file:///council/processing-register.yaml', { start: { line: 9 } }] },
    })
    const other = await act('src/a.ts', religion.replace('religion', 'diagnosis'), { register, commands: false })
    expect(titles(other.actions)).not.toContain(accept)
    expect(other.actions.every(({ command }) => command === undefined)).toBe(true)
  })

  it('is one edit of the version that is open, which one undo takes back (108)', async () => {
    const given = openService({ 'processing-register.yaml': 'version: 1\n' })
    given.open('processing-register.yaml', housing)
    const { uri } = given.open('src/a.ts', religion)
    const diagnostics = (await given.service.diagnose(uri))?.items ?? []
    const actions = await getCodeActions(given.service.core, uri, { ...everything, diagnostics })
    const answer = await resolveCodeAction(given.service.core, actions[1] as CodeAction)
    if ('problem' in answer) throw new Error(answer.problem)
    expect(answer.edit?.documentChanges).toHaveLength(1)
    expect(answer.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { version: 1 } })
  })

  it('refuses a finding, and an action, of another version of the text (107)', async () => {
    const { given, uri, actions } = await act('src/a.ts', religion)
    const diagnostics = (await given.service.diagnose(uri))?.items ?? []
    given.type('src/a.ts', `\n${religion}`)
    expect(await getCodeActions(given.service.core, uri, { ...everything, diagnostics })).toEqual([])
    expect(await choose(given, actions, /^Add data/u)).toEqual([
      'The file has changed since this fix was offered, so it was not made. Ask for it again.',
    ])
  })

  it('refuses to change a register that has a mistake at the place, and says so (69)', async () => {
    const given = openService({ 'processing-register.yaml': housing })
    const { uri } = given.open('src/a.ts', religion)
    given.open('processing-register.yaml', housing)
    const diagnostics = (await given.service.diagnose(uri))?.items ?? []
    given.type('processing-register.yaml', `${housing}stores: [\n`)
    const refused = await getCodeActions(given.service.core, uri, { ...everything, diagnostics })
    expect(refused.find(({ disabled }) => disabled)?.disabled?.reason).toMatch(
      /^The register has a mistake at this place/u,
    )
    const silent = await getCodeActions(given.service.core, uri, { ...everything, showsDisabled: false, diagnostics })
    expect(titles(silent)).toEqual([titles(refused)[1], accept])
  })

  it('refuses a mistake at the place alone: what a register lacks elsewhere is no hindrance (69)', async () => {
    const lacking = 'version: 1\nactivities:\n  homes:\n    title: Homes\n    lawfulBasis: maybe\n    code: [src/**]\n'
    const { given, actions } = await act('src/a.ts', religion, { register: lacking })
    expect(await choose(given, actions, /^Add data revealing/u)).toContain('+     specialCategories:')
    const wrong = lacking.replace('    code', '    specialCategories: none\n    code')
    const open = openService({ 'processing-register.yaml': lacking })
    const { uri } = open.open('src/a.ts', religion)
    open.open('processing-register.yaml', lacking)
    const diagnostics = (await open.service.diagnose(uri))?.items ?? []
    open.type('processing-register.yaml', wrong)
    const refused = await getCodeActions(open.service.core, uri, { ...everything, diagnostics })
    expect(refused.find(({ disabled }) => disabled)?.disabled?.reason).toContain('(line 6)')
  })

  it('gives clients that do not ask again every edit at once', async () => {
    const { actions } = await act('src/a.ts', religion, { resolves: false })
    expect(actions[1]?.edit?.documentChanges).toHaveLength(1)
    expect(actions.every(({ data }) => data === undefined)).toBe(true)
  })

  it('mends all at once only what can mean one thing: case and separators of ids', async () => {
    const text = '// @processing HOMES, parkin\nexport const a = 1\n\n// @store Applications_\nexport const b = 1\n'
    const { given, actions } = await act('src/a.ts', text, { only: [CodeActionKind.SourceFixAll] })
    expect(titles(actions)).toEqual(['Spell ids as the processing register does'])
    expect(applyEdit(given, actions[0]?.edit)).toEqual({
      'src/a.ts': '1\n// @processing homes, parkin\nexport const a = 1\n\n// @store applications\nexport const b = 1\n',
    })
    expect((await act('src/a.ts', text)).actions.map(({ kind }) => kind)).not.toContain(fixAllKind)
    expect((await act('src/a.ts', religion, { only: [fixAllKind] })).actions).toEqual([])
    expect((await act('src/a.ts', religion, { only: [CodeActionKind.Refactor] })).actions).toEqual([])
  })

  it('survives diagnostics and actions that are not ours (111)', async () => {
    const { given, uri } = await act('src/a.ts', religion)
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 999 } }
    const diagnostics = [undefined, 1, {}, { rule: 'x', messageId: 'y', version: 1, suggestions: [] }].map((data) => ({
      range,
      message: '',
      data,
    }))
    expect(titles(await getCodeActions(given.service.core, uri, { ...everything, diagnostics }))).toEqual([accept])
    for (const data of [
      null,
      'x',
      { uri, version: 1, steps: [] },
      { uri, version: 1, steps: [{ add: 'item', path: 'x' }] },
    ])
      expect(await resolveCodeAction(given.service.core, { title: 'x', data })).toEqual({ title: 'x', data })
  })
})
