import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const home = join(import.meta.dirname, '..', '..')
const text = readFileSync(join(home, 'package.json'), 'utf8')
const texts = JSON.parse(readFileSync(join(home, 'package.nls.json'), 'utf8')) as Record<string, string>

interface Manifest {
  readonly activationEvents: readonly string[]
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<Record<string, { description?: string; markdownDescription?: string }>>
    }
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[]
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>
    readonly walkthroughs: readonly {
      readonly id: string
      readonly steps: readonly { readonly media: { readonly markdown: string } }[]
    }[]
    readonly snippets: readonly { readonly path: string }[]
  }
}
const { activationEvents, contributes } = JSON.parse(text) as Manifest

describe('the manifest', () => {
  it('takes every text from package.nls.json, which holds no other', () => {
    const used = [...text.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key)
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort())
  })

  it('has at most 15 settings, each described', () => {
    const settings = Object.values(contributes.configuration.properties)
    expect(settings.length).toBeLessThanOrEqual(15)
    for (const setting of settings) expect(setting.description ?? setting.markdownDescription).toMatch(/^%.+%$/u)
  })

  it('puts only its own commands into menus and texts', () => {
    const own = contributes.commands.map(({ command }) => command)
    const named = Object.values(contributes.menus).flatMap((entries) => entries.map(({ command }) => command))
    const linked = Object.values(texts).flatMap((one) =>
      [...one.matchAll(/command:(processingRegister\.\w+)\)/gu)].map(([, command]) => command ?? ''),
    )
    expect([...named, ...linked].filter((command) => !own.includes(command))).toEqual([])
  })

  it('leads each of the two readers in four or five steps, each with its page', () => {
    expect(contributes.walkthroughs.map(({ id }) => id)).toEqual(['developer', 'officer'])
    const pages = contributes.walkthroughs.flatMap(({ steps }) => {
      expect(steps.length).toBeGreaterThanOrEqual(4)
      expect(steps.length).toBeLessThanOrEqual(5)
      return steps.map(({ media }) => media.markdown)
    })
    expect(pages.filter((page) => !existsSync(join(home, page)))).toEqual([])
    expect(readdirSync(join(home, 'media', 'walkthrough'))).toHaveLength(pages.length)
  })

  it('starts where there is a register, and names each language that it reads', () => {
    expect(activationEvents).toContain('workspaceContains:**/processing-register.{yaml,yml}')
    for (const language of ['javascript', 'typescript', 'javascriptreact', 'typescriptreact', 'prisma', 'sql', 'yaml'])
      expect(activationEvents).toContain(`onLanguage:${language}`)
  })
})
