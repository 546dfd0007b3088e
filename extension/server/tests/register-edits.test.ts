import { describe, expect, it } from 'vitest'
import type { EditAnswer } from '../../shared/messages.js'
import { acceptFinding } from '../src/service/features/accept-finding.js'
import { addToRegister, listAdditions } from '../src/service/features/add-to-register.js'
import { createRegister } from '../src/service/features/create-register.js'
import { applyEdit, listChanges } from './support/apply-edit.js'
import { housing } from './support/housing.js'
import { openService, uriOf } from './support/open-service.js'

const religion = 'export interface Form {\n  religion: string\n}\n'
const reason = { why: 'Old form, closed in March', approvedBy: 'Data Protection Officer', until: '2027-03-31' }
const editOf = (answer: EditAnswer) => ('edit' in answer ? answer.edit : undefined)

async function find(path = 'src/a.ts') {
  const given = openService({ 'processing-register.yaml': housing })
  const { uri } = given.open(path, religion)
  const data: unknown = (await given.service.diagnose(uri))?.items[0]?.data
  return { given, uri, data }
}

describe('accepting a finding', () => {
  it('writes an exception, and the finding is gone', async () => {
    const { given, uri, data } = await find()
    const answer = await acceptFinding(given.service.core, { uri, data, ...reason })
    const { 'processing-register.yaml': after = '' } = applyEdit(given, editOf(answer))
    expect(listChanges(`disk\n${housing}`, after)).toEqual([
      '+ exceptions:',
      '+   - rule: require-condition',
      '+     path: src/a.ts',
      '+     why: Old form, closed in March',
      '+     approvedBy: Data Protection Officer',
      '+     until: 2027-03-31',
    ])
    given.open('processing-register.yaml', after.slice('disk\n'.length))
    expect(await given.findings('src/a.ts')).toEqual([])
  })

  it.each([
    [{ why: ' ' }, /^Say why/u],
    [{ approvedBy: '' }, /^Say which role/u],
    [{ until: '31/03/2027' }, /year-month-day/u],
    [{ until: '2027-02-30T' }, /year-month-day/u],
    [{ until: '2026-11-01' }, /^2026-11-01 is past/u],
    [{ data: 'nonsense' }, /^This is no finding/u],
  ])('refuses %j', async (wrong, problem) => {
    const { given, uri, data } = await find()
    const answer = await acceptFinding(given.service.core, { uri, data, ...reason, ...wrong })
    expect(answer).toEqual({ problem: expect.stringMatching(problem) as string })
  })

  it('refuses a finding of another version of the text (107)', async () => {
    const { given, uri, data } = await find()
    given.type('src/a.ts', `\n${religion}`)
    expect(await acceptFinding(given.service.core, { uri, data, ...reason })).toHaveProperty('problem')
  })
})

describe('adding a selection to the register', () => {
  const select = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  })

  it('offers the likeliest first', async () => {
    const { given, uri } = await find()
    const found = await listAdditions(given.service.core, { uri, range: select(1, 4, 4) })
    if ('problem' in found) throw new Error(found.problem)
    expect(found.name).toBe('religion')
    expect(found.choices.slice(0, 3).map(({ title }) => title)).toMatchInlineSnapshot(`
      [
        "Religious or philosophical beliefs, in the activity “Housing register”",
        "Data concerning health, in the activity “Housing register”",
        "Religious or philosophical beliefs, everywhere",
      ]
    `)
    expect(found.choices.at(-1)).toMatchObject({ id: 'not-personal-data', needsReason: true })
  })

  it.each([
    ['activities/homes/health', undefined, ['+         fields: [religion]']],
    [
      'activities/homes/religious-or-philosophical-beliefs',
      undefined,
      ['+       religious-or-philosophical-beliefs:', '+         fields: [religion]', '+         condition: TBC'],
    ],
    ['vocabulary/health', undefined, ['+ vocabulary:', '+   health: [religion]']],
    [
      'not-personal-data',
      'The name of a font',
      ['+ vocabulary:', '+   notPersonalData:', '+     - match: religion', '+       why: The name of a font'],
    ],
  ])('adds it as %s', async (choice, why, wanted) => {
    const { given, uri } = await find()
    const params = { uri, range: select(1, 2, 10), choice, ...(why === undefined ? {} : { why }) }
    const answer = await addToRegister(given.service.core, params)
    const { 'processing-register.yaml': after = '' } = applyEdit(given, editOf(answer))
    expect(listChanges(`disk\n${housing}`, after)).toEqual(wanted)
  })

  it('refuses what is no name, no choice, and no reason', async () => {
    const { given, uri } = await find()
    const { core } = given.service
    expect(await listAdditions(core, { uri, range: select(1, 2, 18) })).toHaveProperty('problem')
    expect(await listAdditions(core, { uri, range: select(99, 0, 999) })).toHaveProperty('problem')
    expect(await addToRegister(core, { uri, range: select(1, 2, 10), choice: 'nonsense' })).toHaveProperty('problem')
    expect(await addToRegister(core, { uri, range: select(1, 2, 10), choice: 'not-personal-data' })).toEqual({
      problem: expect.stringContaining('Say why') as string,
    })
  })
})

describe('creating a register', () => {
  it('makes the file with the text to start from', async () => {
    const given = openService({})
    const answer = await createRegister(given.service.core, uriOf('src/a.ts'))
    expect(editOf(answer)?.documentChanges?.[0]).toMatchObject({
      kind: 'create',
      uri: uriOf('processing-register.yaml'),
    })
    const { 'processing-register.yaml': text = '' } = applyEdit(given, editOf(answer))
    given.open('processing-register.yaml', text.slice('disk\n'.length))
    expect(await given.findings('processing-register.yaml')).toEqual([])
  })

  it('leaves a register that is there as it is', async () => {
    const given = openService({ 'processing-register.yml': housing })
    expect(await createRegister(given.service.core, undefined)).toEqual({
      problem: 'There is a processing-register.yml in this folder already. It was left as it is.',
    })
  })
})
