import { build } from 'esbuild'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const home = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(`${home}/${file}`, 'utf8')
const listDist = (): string[] =>
  readdirSync(`${home}/dist`).map((file) => `${file} ${statSync(`${home}/dist/${file}`).mtimeMs}`)

describe('what is built', () => {
  it.each(['dist/validate-register.js', 'dist/validate-disclosure-record.js'])('%s imports nothing', (file) => {
    expect(read(file)).not.toMatch(/\b(?:require|import)\b/)
    expect(read(file)).not.toContain('node_modules')
  })

  it.each(['law', 'lexicon', 'register', 'disclosure-record'])(
    '%s names no place on this machine or outside the package',
    (folder) => {
      for (const file of readdirSync(`${home}/${folder}`))
        expect(read(`${folder}/${file}`)).not.toMatch(/\/work\/|shared\/|file:\/\//)
    },
  )

  it('is not written again when nothing has changed, and stays beside what tsc writes', () => {
    const before = listDist()
    const run = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: home, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    expect(listDist()).toEqual(before)
  })

  it('has a file for every export of the package', () => {
    const { exports } = JSON.parse(read('package.json')) as { exports: Record<string, string | Record<string, string>> }
    const files = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    for (const file of files) expect(statSync(`${home}/${file}`).isFile(), file).toBe(true)
  })
})

describe('what a host pays', () => {
  it.each(['law', 'lexicon', 'validate-register', 'validate-disclosure-record'])(
    'brings data and its own code for `%s`: no parser of YAML, no compiler of schemas',
    async (name) => {
      const { metafile } = await build({
        stdin: { contents: `import 'processing-register-schemas/${name}'`, resolveDir: home },
        bundle: true,
        write: false,
        metafile: true,
        platform: 'node',
        format: 'esm',
        logLevel: 'error',
      })
      const packages = Object.keys(metafile.inputs).filter((path) => path.includes('node_modules/'))
      expect(packages.filter((path) => !path.includes('/ajv/dist/runtime/'))).toEqual([])
    },
  )
})
