import dataProtection from 'eslint-plugin-data-protection'
import type { Linter as ESLint } from 'eslint'
import { registerFileNames } from 'processing-register-core'
import { basename } from 'processing-register-core/paths'

type Block = ESLint.Config

/** Which files the plugin lints: its presets say so, and what they learn comes along without a change here. */
const blocks: readonly Block[] = [...dataProtection.configs.recommended, ...dataProtection.configs.strict]

/** Blocks without a language of their own are JavaScript to ESLint, and so need the TypeScript parser. */
export const isScript = ({ language }: Block): boolean => language === undefined || language === 'js/js'

const namesRegister = (block: Block): boolean =>
  (block.files ?? []).some(
    (matcher) => typeof matcher !== 'string' && registerFileNames.every((name) => matches(matcher, name)),
  )

// ESLint takes functions as matchers; its types name only strings and lists of them.
const matches = (matcher: unknown, name: string): boolean =>
  typeof matcher === 'function' && Boolean((matcher as (path: string) => unknown)(`/${name}`))

/** Globs of the files that can have findings, the registers last. */
export const listPatterns = (): readonly string[] => [
  ...new Set([
    ...blocks
      .flatMap(({ files = [] }) => files.flatMap((matcher) => matcher))
      .filter((glob) => typeof glob === 'string'),
    ...(blocks.some(namesRegister) ? registerFileNames.map((name) => `**/${name}`) : []),
  ]),
]

/** Globs of the documents a client should tell the server of: what can have findings, and what a register may extend. */
export const listDocumentPatterns = (): readonly string[] => [...listPatterns(), '**/*.{yaml,yml}']

const names: ReadonlySet<string> = new Set(registerFileNames)

export const isRegisterFile = (path: string): boolean => names.has(basename(path))

/** What a register may be made of: itself, and the files it extends. */
export const isYaml = (path: string): boolean => /\.ya?ml$/iu.test(path)
