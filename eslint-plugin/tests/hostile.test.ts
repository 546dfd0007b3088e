import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.js'
import { withRegister } from './support/rule-tester.js'

/**
 * Code at the edges of the language, each seen to break some linter. The point is that no rule throws; the seeded line at the end of
 * each proves that the rules really ran.
 */
const seed = '\ninterface Seeded { religion: string }\n'

const hostile: Readonly<Record<string, string>> = {
  'calls without arguments':
    'fetch(); axios.post(); res.cookie(); sql(); localStorage.setItem(); z.object(); new Schema()',
  'spread arguments first':
    'fetch(...args); axios.post(...args); redis.set(...args); recordDisclosure(...args); z.object(...shape)',
  'holes, spreads and rests':
    'const [, religion2, ...rest] = [, ...xs]; const { ...others } = { ...religionOf }; fields = [, "a", , ]',
  'decorators, accessors and private names':
    'class A { @Column() #ethnicityHash = 1; accessor b = 2; static { this.#ethnicityHash } get c() { return 1 } declare d: string }',
  'JSX of every kind': '<><a:b c:d="e" {...props} name={religionOf}>{...kids}{/* */}<A.B.C /></a:b></>',
  'modern TypeScript':
    'abstract class B<const T extends object> { abstract f(): void; f2?(this: B<T>): asserts this is T } enum E { "x-y", z = 1 << 2 } namespace N.M { export import A = N } export = N; import fs = require("fs"); declare global { var g: any } let v = <any>w as const satisfies X; type U = { [K in keyof T as `a${K}`]-?: T[K] }',
  'escaped identifiers': 'const \\u0072eligionText = { "\\x72ace": 1 }',
  'computed and template keys':
    'const o = { ["rel" + "igion"]: 1, [`a${b}`]: 2, [Symbol.iterator]: 3, 0x10: 4, [1n]: 5 }; o["x"]["y"][`z`]',
  'dynamic code':
    'eval("1"); new Function("a", "b"); import(x); require(y); await import("node:fs"); Reflect.get(o, "p"); new Proxy(o, {})',
  'labels, with-less oddities and switches':
    'a: for (;;) { switch (x) { default: continue a; case fetch("/x"): break a } }',
  'generators and async iteration':
    'async function* g() { for await (const x of y) yield* fetch(x) } try { } catch { } finally { }',
  'prototype names':
    'const o = { __proto__: null, constructor: 1, toString: 2, hasOwnProperty: 3 }; x.__proto__.fetch(o); z.object({ __proto__: 1 })',
  'a hashbang-less html comment and numbers': 'x = 1_000n; y = 0b11; /[/]\\/(?<n>x)/v.test(s); `${`${`${a}`}`}`',
  'long chains': `x${'.then(f)'.repeat(2000)}`,
  'a text that is added to itself': `let u = ''; ${'u += u; '.repeat(60)} fetch(u, { method: 'POST', body: u })`,
  'a function that is bound again and again': `const f = a.b${'.bind(c)'.repeat(2000)}; f(1, { method: 'POST', body })`,
  'deep nesting': `y = ${'['.repeat(400)}${']'.repeat(400)}`,
  'wide objects': `const w = { ${Array.from({ length: 5000 }, (_, i) => `k${i}: ${i}`).join(',\n')} }`,
  'right-to-left and zero-width characters': 'const \u05D0 = "\u202Ereligion"; const a\u200C = 1',
}

const registers: Readonly<Record<string, string>> = {
  plain: 'version: 1\ncontroller: { name: Example Council, kind: principal-council }\n',
  'half broken':
    'version: 1\ncontroller: 5\nactivities: { a: 1, b: { specialCategories: [x], code: 7, recipients: { } } }\nrecipients: [1]\nstores: { s: { code: [1, "prisma"] } }\n',
}

const config: Linter.Config[] = [
  { files: ['**/*.tsx'], languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } } },
  ...plugin.configs.strict,
]

describe.each(Object.entries(registers))('with a %s register', (name, register) => {
  it.each(Object.entries(hostile))('no rule throws over %s', (_, code) => {
    const { settings, filename } = withRegister(register)
    const messages = new Linter({ cwd: filename.replace(/src.service\.tsx$/u, '') }).verify(
      code + seed,
      [...config, { settings }],
      { filename },
    )
    const fatal = messages.filter((message) => message.fatal)
    // A parse error is ESLint's own to report; then no rule ran.
    if (fatal.length > 0) expect(fatal[0]?.message).toMatch(/^Parsing error/u)
    else if (name === 'plain') expect(messages.some(({ message }) => message.includes('religion'))).toBe(true)
  })

  it('parses all but a few of the hostile inputs, and catches a rule that throws', () => {
    const { settings, filename } = withRegister(register)
    const linter = new Linter({ cwd: filename.replace(/src.service\.tsx$/u, '') })
    const parsed = Object.values(hostile).filter(
      (code) => !linter.verify(code + seed, [...config, { settings }], { filename }).some((message) => message.fatal),
    )
    expect(parsed.length).toBeGreaterThanOrEqual(Object.keys(hostile).length - 4)
    const throwing = {
      rules: {
        boom: {
          create: () => ({
            Program: () => {
              throw new Error('boom')
            },
          }),
        },
      },
    }
    const planted = [
      ...config,
      { files: ['**/*.tsx'], plugins: { planted: throwing }, rules: { 'planted/boom': 'error' as const } },
    ]
    expect(() => linter.verify('1', planted as Linter.Config[], { filename })).toThrow('boom')
  })
})
