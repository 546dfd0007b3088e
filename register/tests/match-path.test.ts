import { describe, expect, it } from 'vitest'
import { compileGlobs } from '../src/query/match-path.js'

describe('globs of a register', () => {
  it.each([
    ['src/**', 'src/a/b.ts', true],
    ['./src/*.ts', 'src/b.ts', true],
    ['src\\**', 'src/a/b.ts', true],
    ['src/{a,b}/*.ts', 'src/b/c.ts', true],
    ['src/@(a|b)/*.ts', 'src/b/c.ts', true],
    ['src/[ab]/*.ts', 'src/b/c.ts', true],
    ['src/*.ts', 'src/a/b.ts', false],
  ])('%s: %s is %s', (glob, path, expected) => {
    expect(compileGlobs([glob])(path)).toBe(expected)
  })

  it.each([
    ['pages/residents/[id]/**', 'pages/residents/[id]/index.tsx'],
    ['app/[[...slug]]/page.tsx', 'app/[[...slug]]/page.tsx'],
    ['app/[...slug]/**', 'app/[...slug]/deep/page.tsx'],
    ['app/(admin)/**', 'app/(admin)/cases/page.tsx'],
    ['app/(admin)/[case]/*.tsx', 'app/(admin)/[case]/page.tsx'],
    ['src/routes/(app)/+page.svelte', 'src/routes/(app)/+page.svelte'],
    ['app/@modal/**', 'app/@modal/page.tsx'],
  ])('%s means the folder that a router calls so', (glob, path) => {
    expect(compileGlobs([glob])(path)).toBe(true)
    expect(compileGlobs([glob])(path.replace(/^[a-z]+/u, 'other'))).toBe(false)
  })
})
