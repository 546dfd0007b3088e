import { describe, expect, it } from 'vitest'
import { crashWindow, createCrashGuard, mostCrashes } from '../src/server/crash-guard.js'

describe('the guard against a server that keeps dying', () => {
  it('lets it start again four times, and gives up at the fifth within three minutes (bad input 101)', () => {
    let now = 0
    const guard = createCrashGuard(() => (now += 1000))
    const answers = Array.from({ length: mostCrashes }, () => guard.mayRestart())
    expect(answers).toEqual([true, true, true, true, false])
  })

  it('forgets crashes that are long past', () => {
    let now = 0
    const guard = createCrashGuard(() => (now += crashWindow / 4))
    expect(Array.from({ length: 20 }, () => guard.mayRestart())).not.toContain(false)
  })

  it('starts over when the user restarts the server', () => {
    const guard = createCrashGuard(() => 0)
    for (let crash = 0; crash < mostCrashes; crash++) guard.mayRestart()
    guard.forget()
    expect(guard.mayRestart()).toBe(true)
  })

  it('does not follow the clock of the computer, which jumps when it wakes (bad input 112)', () => {
    const guard = createCrashGuard()
    const { now } = Date
    try {
      for (let crash = 0; crash < mostCrashes - 1; crash++) {
        Date.now = () => crash * crashWindow * 10
        expect(guard.mayRestart()).toBe(true)
      }
      expect(guard.mayRestart()).toBe(false)
    } finally {
      Date.now = now
    }
  })
})
