import { describe, expect, it, vi } from 'vitest'
import { createDisclosureLog, DisclosureError, type DisclosureEntry } from '../../src/disclosure/index.js'
import { sharing, toDwp } from './support/sharing.js'

const openLog = () => {
  const entries: DisclosureEntry[] = []
  const now = () => new Date('2026-03-01T09:30:00Z')
  const log = createDisclosureLog({ register: sharing, sink: (entry) => entries.push(entry), now })
  return { entries, record: log.record }
}

/** Records what the types would not allow. */
const attempt = async (record: unknown, share?: unknown): Promise<{ error: DisclosureError; entries: unknown[] }> => {
  const { entries, record: write } = openLog()
  const error = await (write as (...args: unknown[]) => Promise<unknown>)(record, share).catch(
    (thrown: unknown) => thrown,
  )
  if (error instanceof DisclosureError) return { error, entries }
  throw new Error(`was not refused: ${JSON.stringify(error)}`)
}

describe('a disclosure log', () => {
  it('writes what was said, with an id and the time', async () => {
    const { entries, record } = openLog()
    const written = await record({ ...toDwp, fields: ['name', 'date_of_birth', 'contactNumber'] })
    expect(entries).toEqual([written])
    const id = expect.stringMatching(/^[\da-f-]{36}$/u) as string
    expect(written).toEqual({
      id,
      disclosedAt: '2026-03-01T09:30:00.000Z',
      ...toDwp,
      fields: ['name', 'date_of_birth', 'contactNumber'],
    })
  })

  it('keeps an id and a time that the caller gives', async () => {
    const own = { id: 'REQ-1', disclosedAt: '2026-02-28T23:00:00+01:00' }
    expect(await openLog().record({ ...toDwp, ...own })).toMatchObject(own)
  })

  it('writes what was said at the time, whatever happens to it afterwards', async () => {
    const { entries, record } = openLog()
    const fields = ['name']
    await record({ ...toDwp, fields })
    fields.push('dateOfBirth')
    expect(entries[0]?.fields).toEqual(['name'])
  })

  it('runs the share after the record was written, and gives its answer', async () => {
    const steps: string[] = []
    const sink = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      steps.push('written')
    }
    const { record } = createDisclosureLog({ register: sharing, sink })
    const answer = await record(toDwp, () => {
      steps.push('shared')
      return 42
    })
    expect([answer, steps]).toEqual([42, ['written', 'shared']])
  })

  it('passes on what the share throws as it is: the record stands', async () => {
    const { entries, record } = openLog()
    const fault = new Error('DWP does not answer')
    await expect(record(toDwp, () => Promise.reject(fault))).rejects.toBe(fault)
    expect(entries).toHaveLength(1)
  })

  it.each([
    ['a sink that throws', () => { throw new Error('the log is full') }, 'the log is full'], // prettier-ignore
    ['a sink that rejects', () => Promise.reject(new Error('no connection')), 'no connection'],
    ['a sink that gives no reason', () => Promise.reject('no'), 'the log gave no reason'], // eslint-disable-line @typescript-eslint/prefer-promise-reject-errors -- what a careless logger does
  ])('shares nothing with %s', async (_what, sink, why) => {
    const share = vi.fn()
    const { record } = createDisclosureLog({ register: sharing, sink })
    const error: unknown = await record(toDwp, share).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DisclosureError)
    expect(error).toMatchObject({
      code: 'not-written',
      message: `The disclosure to \`dwp\` was not made, because its record could not be written: ${why}`,
    })
    expect(share).not.toHaveBeenCalled()
  })

  it('does not open without what `processing-register types` writes', () => {
    for (const register of [undefined, {}, { ...sharing, format: 'processing-register-sharing/2' }])
      expect(() => createDisclosureLog({ register: register as typeof sharing, sink: () => undefined })).toThrow(
        'Make it with `processing-register types`',
      )
  })
})

const toPolice = { ...toDwp, recipient: 'police', authorisedBy: 'Head of Housing Needs', withoutConsent: 'crime' }
const toCharity = { ...toDwp, recipient: 'charity' }

describe('a record that is refused', () => {
  it.each([
    ['is none', undefined, [['', 'The record must be plain data: words, numbers, lists, true or false.']]],
    ['is a list', [], [['', 'The record must be a set of named values.']]],
    ['lacks what every record says', { ...toDwp, reason: undefined }, [['reason', '`reason` is missing.']]],
    [
      'has a word misspelt',
      { ...toDwp, autorisedBy: 'Head of Housing Needs' },
      [['autorisedBy', '`autorisedBy` is no key of a disclosure record. Did you mean `authorisedBy`?']],
    ],
    ['says nothing', { ...toDwp, requestedBy: ' ' }, [['requestedBy', '`requestedBy` is empty or does not have the form that the schema asks for.']]], // prettier-ignore
    ['has words for a list', { ...toDwp, fields: 'name' }, [['fields', '`fields` must be a list.']]],
    ['has a value for a field', { ...toDwp, fields: [{ name: 'A. Applicant' }] }, [['fields[0]', '`fields[0]` must be words.']]], // prettier-ignore
    [
      'names a recipient that is none',
      { ...toDwp, recipient: 'dwpp' },
      [['recipient', '`recipient` is no entry of `recipients` in the processing register. Did you mean `dwp`?']],
    ],
    ['names what every object has', { ...toDwp, activity: 'constructor' }, [['activity', '`activity` is no entry of `activities` in the processing register.']]], // prettier-ignore
    ['names an agreement that is none', { ...toDwp, agreement: 'dwp-memo' }, [['agreement', '`agreement` is no entry of `agreements` in the processing register. Did you mean `dwp-memorandum`?']]], // prettier-ignore
    [
      'is for an activity that does not share with it',
      { ...toDwp, activity: 'newsletter', lawfulBasis: 'consent' },
      [['recipient', 'The activity `newsletter` does not list the recipient `dwp` in the processing register.']],
    ],
    [
      'has another basis than the recipient',
      { ...toDwp, lawfulBasis: 'consent' },
      [['lawfulBasis', '`lawfulBasis` is not `public-task`, the basis that the processing register has for `dwp` in `housing-register` (UK GDPR Articles 5(2) and 6(1)).']], // prettier-ignore
    ],
    [
      'has another basis than the activity',
      { ...toCharity, lawfulBasis: 'consent' },
      [['lawfulBasis', '`lawfulBasis` is not `public-task`, the basis that the processing register has for `charity` in `housing-register` (UK GDPR Articles 5(2) and 6(1)).']], // prettier-ignore
    ],
    [
      'has a basis where the register has none',
      { ...toCharity, activity: 'untold' },
      [['lawfulBasis', 'The processing register names no lawful basis for `charity` or `untold` (UK GDPR Articles 5(2) and 6(1)).']], // prettier-ignore
    ],
    [
      'rests on consent that was not given',
      { ...toCharity, activity: 'newsletter', lawfulBasis: 'consent', consentGiven: false },
      [['consentGiven', '`lawfulBasis` is `consent`, and `consentGiven` says that there is none (UK GDPR Articles 6(1)(a) and 7(3)).']], // prettier-ignore
    ],
    [
      'rests on consent that was withdrawn',
      { ...toCharity, activity: 'newsletter', lawfulBasis: '6(1)(a)', consentWithdrawn: '2026-02-01' },
      [['consentWithdrawn', '`lawfulBasis` is `consent`, and `consentWithdrawn` says that there is none (UK GDPR Articles 6(1)(a) and 7(3)).']], // prettier-ignore
    ],
    [
      'is not routine and nobody authorised it',
      { ...toDwp, recipient: 'police' },
      [
        ['authorisedBy', '`authorisedBy` is missing: a disclosure that is not routine is authorised each time.'],
        ['withoutConsent', '`withoutConsent` is missing: a disclosure that is not routine and has no consent says on what ground.'], // prettier-ignore
      ],
    ],
    ['calls routine what is not', { ...toPolice, kind: 'routine' }, [['kind', 'Sharing with `police` is non-routine in the processing register.']]], // prettier-ignore
    ['is said to be not routine', { ...toDwp, kind: 'non-routine', withoutConsent: 'crime' }, [['authorisedBy', '`authorisedBy` is missing: a disclosure that is not routine is authorised each time.']]], // prettier-ignore
    [
      'gives a field that was not agreed',
      { ...toDwp, fields: ['name', 'income'] },
      [['fields[1]', '`fields[1]` is not among the fields agreed with `dwp` (name, dateOfBirth, contact*; UK GDPR Article 5(1)(c)).']], // prettier-ignore
    ],
  ])('%s', async (_what, record, problems) => {
    const share = vi.fn()
    const { error, entries } = await attempt(record, share)
    expect(error.code).toBe('refused')
    expect(error.problems).toEqual(problems.map(([key, message]) => ({ key, message })))
    expect(error.message).toMatch(/^The disclosure (?:to `\w+` )?was not made/u)
    expect(error.message.endsWith(problems.at(-1)?.[1] ?? '')).toBe(true)
    expect(entries).toEqual([])
    expect(share).not.toHaveBeenCalled()
  })

  it('is not quoted: what stands in the wrong place could be a person’s', async () => {
    const person = 'Applicant, 1 Example Street'
    for (const key of Object.keys({ ...toPolice, fields: 0, withoutConsent: 0, id: 0 })) {
      const { error } = await attempt({ ...toPolice, [key]: { nested: person } })
      expect(JSON.stringify([error.message, error.problems]), key).not.toContain('Example Street')
    }
    for (const key of ['activity', 'recipient', 'lawfulBasis', 'withoutConsent', 'kind']) {
      const { error } = await attempt({ ...toPolice, [key]: 'applicant' })
      expect(JSON.stringify([error.message, error.problems]), key).not.toContain('applicant')
    }
  })

  it('comes with a share that has begun already', async () => {
    const { error, entries } = await attempt(toDwp, Promise.resolve('sent'))
    expect(error.message).toContain('the share must be given as a function')
    expect(entries).toEqual([])
  })
})

describe('a record that is allowed', () => {
  it.each([
    ['to the police, authorised and with its ground', toPolice],
    ['on the basis written as its article point', { ...toDwp, lawfulBasis: '6(1)(e)' }],
    ['on consent, for the activity that has it', { ...toCharity, activity: 'newsletter', lawfulBasis: 'consent' }],
    ['under an agreement of the register', { ...toDwp, agreement: 'dwp-memorandum' }],
    ['with a key that is undefined', { ...toDwp, authorisedBy: undefined }],
  ])('%s', async (_what, record) => {
    const { entries, record: write } = openLog()
    await write(record as typeof toDwp)
    expect(entries).toHaveLength(1)
  })
})
