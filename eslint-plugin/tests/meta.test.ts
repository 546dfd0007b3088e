import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'

const home = join(import.meta.dirname, '..')
const names = Object.keys(plugin.rules)
const sources = readdirSync(join(home, 'src', 'rules'))
  .map((file) => file.replace(/\.ts$/u, ''))
  .filter((name) => name !== 'index' && name !== 'create-register-rule')

/** What rests on law data that is not settled never fails a pull request by itself. */
const warning = new Set(['data-protection/register-advice', 'data-protection/no-obsolete-law'])

describe('the plugin', () => {
  it('exports every rule that has a source', () => {
    expect(names.toSorted()).toEqual(sources.toSorted())
  })

  it.each(names)('%s has a test and a page', (name) => {
    expect(existsSync(join(home, 'tests', 'rules', `${name}.test.ts`))).toBe(true)
    expect(existsSync(join(home, 'docs', 'rules', `${name}.md`))).toBe(true)
  })

  it.each(Object.entries(plugin.rules))('%s describes itself', (name, { meta }) => {
    expect(meta.docs?.url).toContain(`docs/rules/${name}.md`)
    expect(meta.docs?.description).toMatch(/^[a-z].*[^.]$/u)
    expect(meta.docs?.law.length).toBeGreaterThan(0)
    for (const [id, text] of Object.entries<string>(meta.messages)) {
      if (id.startsWith('suggest')) expect(text, id).toMatch(/^[A-Z`].*[^.]$/u)
      else if (!text.startsWith('{{message}}')) expect(text, id).toMatch(/^[A-Z`{].*[.](?:\{\{exceptionEnded\}\})?$/su)
    }
  })

  it('puts every rule into the presets its docs name, at error but for two that warn, and in no other', () => {
    for (const preset of ['recommended', 'strict', 'register'] as const) {
      const on = plugin.configs[preset].flatMap(({ rules }) => Object.entries(rules ?? {}))
      for (const [id, entry] of on) expect([entry].flat()[0], id).toBe(warning.has(id) ? 'warn' : 'error')
      const expected = Object.entries(plugin.rules).filter(([, { meta }]) => meta.docs?.presets.includes(preset))
      expect([...new Set(on.map(([id]) => id))].toSorted()).toEqual(
        expected.map(([name]) => `data-protection/${name}`).toSorted(),
      )
    }
  })

  it('names every block of its presets and scopes it to files', () => {
    for (const block of Object.values(plugin.configs).flat()) {
      expect(block.name).toMatch(/^data-protection\//u)
      expect(block.files?.length).toBeGreaterThan(0)
    }
  })
})
