import { expect, it } from 'vitest'
import { listVersions } from '../src/commands/list-versions.js'

it('lists what a change was made for, so that one for an older text can be refused (bad input 107)', () => {
  const uri = 'file:///processing-register.yaml'
  const edit = (version: number | null) => ({ textDocument: { uri, version }, edits: [] })
  expect(listVersions({ documentChanges: [edit(3), edit(null), { kind: 'create', uri }] })).toEqual([
    { uri, version: 3 },
  ])
  expect(listVersions({ changes: { [uri]: [] } })).toEqual([])
})
