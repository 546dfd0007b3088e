import { describe, expect, it } from 'vitest'
import { proposeStore } from '../src/query/propose-store.js'

const propose = (name: string, taken: readonly string[] = []) =>
  proposeStore({ kind: 'prisma', name, system: 'Prisma model' }, taken)

describe('proposeStore', () => {
  it('takes the period of a record type that an Act or regulation sets, and marks it for review', () => {
    const { entry, ...rest } = propose('AdoptionRecord')
    expect(rest).toEqual({ id: 'adoption-record', record: 'adoption record where order made' })
    expect(entry).toMatchObject({
      title: 'Adoption record',
      system: 'Prisma model',
      retention: { keep: 'at least 100 years from adoption order', law: 'SI 2005/888 reg 6 (E)', source: 'regulation' },
      code: ['prisma:AdoptionRecord'],
    })
    expect(entry['notes']).toMatch(/^Proposed by the linter for its name .+ nobody has decided it\. Review it/u)
  })

  it('leaves the source to the council where it is policy, or was not read', () => {
    expect(propose('complaints').entry['retention']).toEqual({ keep: '6 years after closed', policy: 'TBC' })
    expect(propose('VATRecord').entry['retention']).toEqual({ keep: '6 years', policy: 'TBC' })
  })

  it('says nothing of a period where the name is of no record type', () => {
    expect(propose('CaseNote')).toMatchObject({ id: 'case-note', entry: { retention: { keep: 'TBC', policy: 'TBC' } } })
    expect(propose('CaseNote')).not.toHaveProperty('record')
  })

  it('chooses an id that is free', () => {
    expect(propose('case_note', ['case-note', 'case-note-2']).id).toBe('case-note-3')
    expect(propose('*').id).toBe('store')
  })
})
