import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import plugin from '../../src/index.js'

const tsconfig =
  '{ "compilerOptions": { "strict": true, "target": "es2022", "module": "esnext", "moduleResolution": "bundler" }, "include": ["*.ts"] }'

/** A finding as the tests compare it. */
export interface TypedFinding {
  readonly message: string
  /** The words it stands on. */
  readonly marked: string
}

/**
 * A real project of TypeScript on disk with one rule, which lints its `main.ts` with and without type information.
 *
 * @param rule id with its options
 * @param files other files by name, the register among them
 */
export function createTypedProject(
  [rule, options]: readonly [string, object],
  files: Readonly<Record<string, string>>,
): (code: string, typed: boolean) => readonly TypedFinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'data-protection-types-'))
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  for (const [name, text] of Object.entries({ 'tsconfig.json': tsconfig, ...files })) write(name, text)
  return (code, typed) => {
    write('main.ts', code)
    const parserOptions = typed ? { projectService: true, tsconfigRootDir: folder } : {}
    return new Linter({ cwd: folder })
      .verify(
        code,
        [
          {
            files: ['**/*.ts'],
            languageOptions: { parser, parserOptions },
            plugins: { 'data-protection': plugin as never },
            rules: { [`data-protection/${rule}`]: ['error', options] },
          },
        ],
        { filename: join(folder, 'main.ts') },
      )
      .map(({ message, line, column, endColumn }) => ({
        message,
        marked: code.split('\n')[line - 1]?.slice(column - 1, (endColumn ?? column) - 1) ?? '',
      }))
  }
}
