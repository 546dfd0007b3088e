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
  it.each([
    ['processing-register-schemas/law', 60],
    ['processing-register-schemas/lexicon', 60],
    ['processing-register-schemas/validate-register', 100],
  ])('%s is imported within %d ms on a busy machine', (name, limit) => {
    const script = `const start = performance.now(); await import('${name}'); console.log(performance.now() - start)`
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: home, encoding: 'utf8' })
    expect(Number(run.stdout)).toBeLessThan(limit)
  })
})
