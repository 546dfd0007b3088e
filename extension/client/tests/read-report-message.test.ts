import { describe, expect, it } from 'vitest'
import { readReportMessage } from '../src/report/read-report-message.js'

describe('a message of the report page', () => {
  it('may ask for a place of the page, or for the page anew', () => {
    expect(readReportMessage({ kind: 'open', place: 2 }, 3)).toEqual({ kind: 'open', place: 2 })
    expect(readReportMessage({ kind: 'refresh', place: 'ignored' }, 0)).toEqual({ kind: 'refresh' })
  })

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'open'],
    ['no kind', { place: 1 }],
    ['another kind', { kind: 'run', place: 1 }],
    ['no place', { kind: 'open' }],
    ['a place as text', { kind: 'open', place: '1' }],
    ['a place past the end', { kind: 'open', place: 3 }],
    ['a place before the start', { kind: 'open', place: -1 }],
    ['half a place', { kind: 'open', place: 1.5 }],
    ['no number', { kind: 'open', place: NaN }],
    ['a file', { kind: 'open', uri: 'file:///etc/passwd' }],
  ])('is ignored where it is malformed: %s (bad input 111)', (_, message) => {
    expect(readReportMessage(message, 3)).toBeUndefined()
  })
})
