import { describe, expect, it, vi } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { CodeAction } from 'vscode-languageserver-types'
import { uncancelled } from '../src/service/file-system.js'
import { getRegisterCompletion } from '../src/service/features/register-completion.js'
import { getRegisterFixes } from '../src/service/features/register-fixes.js'
import { getRegisterFolding } from '../src/service/features/register-folding.js'
import { getRegisterHover } from '../src/service/features/register-hover.js'
import { getRegisterLenses, resolveRegisterLens } from '../src/service/features/register-lens.js'
import { getRegisterLinks } from '../src/service/features/register-links.js'
import { getRegisterSymbols } from '../src/service/features/register-symbols.js'
import { UsageIndex } from '../src/service/usage.js'
import { monitoring, register } from './support/council.js'
import { openService } from './support/open-service.js'

const path = 'processing-register.yaml'
const disk = { [path]: register, 'src/monitoring.ts': monitoring }

const complete = async (marked: string, snippets = true) => {
  const { open, service } = openService(disk)
  const { uri, position, document } = open(path, marked)
  const items = await getRegisterCompletion(service.core, uri, position, { snippets })
  return { items, document, labels: items.map(({ label }) => label) }
}

describe('completion in a register', () => {
  it('offers the keys that an entry does not have yet, each with its meaning', async () => {
    const { items, labels } = await complete(`${register}stores:\n  cases:\n    title: Cases\n    ‸\n`)
    expect(labels).toContain('retention')
    expect(labels).not.toContain('title')
    expect(items.find(({ label }) => label === 'retention')?.documentation).toContain('How long data is kept')
  })

  it('offers a whole entry where one may begin', async () => {
    const { items } = await complete(`${register}stores:\n  ‸\n`)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      label: 'new store',
      textEdit: { newText: expect.stringMatching(/retention:/u) as string },
    })
  })

  it('offers the ids of entries where one is named', async () => {
    const recipients = 'recipients:\n  dwp: { title: Department for Work and Pensions, role: controller }\n'
    const { items } = await complete(`${register.replace('recipients: []', 'recipients: [‸]')}${recipients}`)
    expect(items).toMatchObject([{ label: 'dwp', detail: 'Department for Work and Pensions' }])
  })

  it('offers activities where a store says what it is for, and recipients where it says who supplies it', async () => {
    const stores = 'stores:\n  answers:\n    title: Answers\n'
    expect((await complete(`${register}${stores}    purposeLimit: [‸]\n`)).labels).toEqual(['equality-monitoring'])
    const recipients = 'recipients:\n  cloud: { title: Cloud hosting, role: processor }\n'
    expect((await complete(`${register}${recipients}${stores}    supplier: ‸\n`)).labels).toEqual(['cloud'])
  })

  it('puts what the law closes to this body last, with the citation', async () => {
    const { items } = await complete(register.replace('lawfulBasis: public-task', 'lawfulBasis: ‸'))
    const sorted = items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
    expect(sorted.slice(0, 5).map(({ label }) => label)).toEqual([
      'consent',
      'contract',
      'legal-obligation',
      'vital-interests',
      'public-task',
    ])
    expect(sorted.slice(5)).toMatchObject([
      {
        label: 'recognised-legitimate-interest',
        tags: [1],
        detail: expect.stringContaining('Not open here') as string,
      },
      { label: 'legitimate-interests', tags: [1] },
    ])
  })

  it('offers the paragraphs of Schedule 1 that allow the category', async () => {
    const { items } = await complete(register.replace('schedule1: 8', 'schedule1: ‸'))
    const closed = items.filter(({ tags }) => tags).map(({ label }) => label)
    expect(closed).toContain('9')
    expect(closed).not.toContain('8')
    expect(items.find(({ label }) => label === '8')?.detail).toContain('Equality of opportunity or treatment')
  })

  it('writes plain text for a client without snippets, and only the name where the colon is there', async () => {
    const { items } = await complete(`${register}notes‸`, false)
    expect(items.find(({ label }) => label === 'notes')?.textEdit?.newText).toBe('notes: ')
    const followed = await complete(register.replace('    purpose:', '    purp‸:'))
    expect(followed.items.find(({ label }) => label === 'purpose')?.textEdit?.newText).toBe('purpose')
  })

  it('works while the register cannot be read', async () => {
    const { labels } = await complete(`${register}stores:\n  cases: { title: "Cases\n  more:\n    reten‸\n`)
    expect(labels).toContain('retention')
  })

  it('replaces the word under the cursor, beyond characters outside the basic plane', async () => {
    const { items, document } = await complete(`${register}stores:\n  cases: { title: 🏠🏠, syst‸ }\n`)
    const edit = items.find(({ label }) => label === 'system')?.textEdit
    expect(edit && 'range' in edit ? document.getText(edit.range) : undefined).toBe('syst')
  })
})

describe('hover in a register', () => {
  const hover = async (marked: string) => {
    const { open, service } = openService(disk)
    const { uri, position } = open(path, marked)
    const found = await getRegisterHover(service.core, uri, position)
    return found && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : undefined
  }

  it('says what a key means', async () => {
    expect(await hover(register.replace('    purpose:', '    pur‸pose:'))).toContain('What the data is used for')
  })

  it('says what a condition is in law, and how that was checked', async () => {
    const text = await hover(register.replace('condition: substantial', 'condition: sub‸stantial'))
    expect(text).toContain('9\\(2\\)\\(g\\)')
    expect(text).toMatch(/Law: UK GDPR Art 9/u)
  })

  it('says what a paragraph of Schedule 1 is', async () => {
    expect(await hover(register.replace('schedule1: 8', 'schedule1: ‸8'))).toContain('Equality of opportunity')
  })

  it('says what an id refers to', async () => {
    const text = await hover(register.replace('policyDocument: special', 'policyDocument: sp‸ecial'))
    expect(text).toContain('Special category policy')
    expect(text).toContain('Review due: 2028')
  })

  it('shows what a register holds and does none of it', async () => {
    const text = await hover(
      register
        .replace('policyDocument: special', 'policyDocument: sp‸ecial')
        .replace('title: Special category policy', 'title: "[x](command:evil) <script>"'),
    )
    expect(text).toContain('\\[x\\]\\(command:evil\\) &lt;script\\>')
  })

  it('has nothing to say of a comment, or past the end', async () => {
    expect(await hover(`${register}# lawful‸Basis`)).toBeUndefined()
    const { open, service } = openService(disk)
    const { uri } = open(path, register)
    expect(await getRegisterHover(service.core, uri, { line: 9999, character: 9999 })).toBeUndefined()
  })
})

describe('the outline, folding and links of a register', () => {
  it('lists sections, entries by title, and categories', async () => {
    const { open, service } = openService(disk)
    const { uri } = open(path, register)
    const symbols = await getRegisterSymbols(service.core, uri)
    expect(symbols.map(({ name }) => name)).toEqual(['version', 'controller', 'activities', 'policyDocuments'])
    const [activity] = symbols[2]?.children ?? []
    expect(activity).toMatchObject({
      name: 'equality-monitoring',
      detail: 'Equality monitoring',
      selectionRange: { start: { line: 7, character: 2 } },
      children: [{ name: 'religious-or-philosophical-beliefs' }],
    })
  })

  it('folds entries and runs of comments', () => {
    const { open, service } = openService(disk)
    const { uri } = open(path, '# one\n# two\nactivities:\n  a:\n    title: x\n\n  b:\n    title: y\n')
    expect(getRegisterFolding(service.core, uri)).toEqual([
      { startLine: 0, endLine: 1, kind: 'comment' },
      { startLine: 3, endLine: 4 },
      { startLine: 6, endLine: 7 },
      { startLine: 2, endLine: 7 },
    ])
  })

  it('links web addresses, and files that are there', async () => {
    const { open, service } = openService({ ...disk, 'policies/apd.pdf': 'pdf' })
    const { uri, document } = open(path, `${register}    location: policies/apd.pdf\nextends: [./missing.yaml]\n`)
    const links = await getRegisterLinks(service.core, uri)
    expect(links.map(({ target, range }) => [target, document.getText(range)])).toEqual([
      ['https://www.example.gov.uk/privacy/equality', 'https://www.example.gov.uk/privacy/equality'],
      ['https://www.example.gov.uk/policies/special-category', 'https://www.example.gov.uk/policies/special-category'],
      ['file:///council/policies/apd.pdf', 'policies/apd.pdf'],
    ])
  })
})

describe('lenses of a register', () => {
  it('say how an entry is used and when its review is due', async () => {
    const { open, service } = openService(disk)
    const { uri } = open(path, register.replace('    security:', '    reviewBy: 2027-01-03\n    security:'))
    const lenses = await getRegisterLenses(service.core, uri)
    const usage = new UsageIndex(service.core)
    const resolved = await Promise.all(
      lenses.map((lens) => resolveRegisterLens(service.core, usage, lens, uncancelled)),
    )
    expect(resolved.map(({ command }) => command?.title)).toEqual([
      'used in 1 place · review due in 40 days',
      '1 activity rests on it · review due 2028-01-10',
    ])
    expect(resolved[0]?.command?.arguments).toEqual([uri, { line: 7, character: 2 }])
  })

  it('follow the code, and read a file again only when it has changed', async () => {
    const { open, service, type } = openService(disk)
    const { uri } = open(path, register)
    open('src/monitoring.ts', monitoring)
    const usage = new UsageIndex(service.core)
    const [lens] = await getRegisterLenses(service.core, uri)
    if (!lens) throw new Error('no lens')
    const title = async () => (await resolveRegisterLens(service.core, usage, lens, uncancelled)).command?.title
    expect(await title()).toBe('used in 1 place')
    type('src/monitoring.ts', 'export const nothing = 1\n')
    expect(await title()).toBe('no code uses it')
  })

  it('look anew after a look at the workspace that failed', async () => {
    const { open, service } = openService(disk)
    const { uri } = open(path, register)
    const usage = new UsageIndex(service.core)
    const [lens] = await getRegisterLenses(service.core, uri)
    if (!lens) throw new Error('no lens')
    const list = vi.spyOn(service.core.options.fileSystem, 'list').mockRejectedValueOnce(new Error('The disk is gone.'))
    await expect(resolveRegisterLens(service.core, usage, lens, uncancelled)).rejects.toThrow('The disk is gone.')
    list.mockRestore()
    expect((await resolveRegisterLens(service.core, usage, lens, uncancelled)).command?.title).toBe('used in 1 place')
  })
})

describe('quick fixes of a register', () => {
  const fix = async (text: string) => {
    const { open, service } = openService(disk)
    const { uri, document } = open(path, text)
    const found = await service.diagnose(uri)
    const actions = await getRegisterFixes(service.core, uri, found?.items ?? [])
    const apply = (action: CodeAction | undefined): string => {
      const [change] = action?.edit?.documentChanges ?? []
      if (!change || !('edits' in change)) throw new Error('no edit')
      expect(change.textDocument).toEqual({ uri, version: 1 })
      return TextDocument.applyEdits(document, [...change.edits] as Parameters<typeof TextDocument.applyEdits>[1])
    }
    return { actions, apply, titled: (title: string) => actions.find((action) => action.title === title) }
  }

  it('changes an id to the one that was meant, or adds the entry to be completed', async () => {
    const wrong = register.replace(
      'policyDocument: special-category-policy',
      "policyDocument: 'special-category-polcy'",
    )
    const { actions, apply, titled } = await fix(wrong)
    expect(actions.map(({ title }) => title)).toEqual([
      'Change to `special-category-policy`',
      'Add the policy document `special-category-polcy`, to be completed',
    ])
    expect(apply(titled('Change to `special-category-policy`'))).toBe(
      register.replace('policyDocument: special-category-policy', "policyDocument: 'special-category-policy'"),
    )
    expect(apply(actions[1])).toBe(`${wrong}  special-category-polcy:\n    title: TBC\n`)
  })

  it('mends a misspelt key and a misspelt word', async () => {
    const { apply, titled } = await fix(
      register.replace('    purpose:', '    purpos:').replace('public-task', 'public-tsk'),
    )
    expect(apply(titled('Change to `purpose`'))).toContain('    purpose: See')
    expect(apply(titled('Change to `public-task`'))).toContain('lawfulBasis: public-task')
  })

  it('puts what YAML reads as something else into quotes', async () => {
    const { apply, titled } = await fix(register.replace('title: Equality monitoring', 'title: 2026'))
    expect(apply(titled('Put `2026` into quotes, so that it is read as a word'))).toContain("title: '2026'\n")
  })

  it('gives a place to fill in for what is missing, and decides nothing', async () => {
    const { apply, titled } = await fix(register.replace('    law: Equality Act 2010 s.149\n', ''))
    const fixed = apply(titled('Add `law`, to be completed'))
    expect(fixed).toContain('    law: TBC\n')
  })

  it('refuses what was found in another text', async () => {
    const { open, service, type } = openService(disk)
    const text = register.replace('    purpose:', '    purpos:')
    const { uri } = open(path, text)
    const found = await service.diagnose(uri)
    type(path, `# new\n${text}`)
    expect(await getRegisterFixes(service.core, uri, found?.items ?? [])).toEqual([])
  })
})
