import * as prisma from '@loancrate/prisma-schema-parser'
import * as graphql from 'graphql'
import * as html from 'htmlparser2'
import * as nunjucks from 'nunjucks/src/parser'
import * as postgres from 'pgsql-ast-parser'
import type { RegisterFileSystem } from 'processing-register-core'
import { checkRegister } from 'processing-register-core/checks'
import { createPortableFingerprint, listProblemSubject } from 'processing-register-core/fingerprint'
import { loadRegister, loadRegisterText } from 'processing-register-core/load'
import type * as Node from './node.js'
import { dirname, relative, resolve } from 'processing-register-core/paths'
import * as yaml from 'yaml'
import type { NunjucksParserModule } from '../language/nunjucks/accept-tags.js'
import type { RegisterHost } from './register-host.js'

/**
 * What the plugin needs of the machine, in a bundle for a browser. There is no disk: a register comes from
 * `settings['data-protection'].host`, and without one every file has none. Paths have `/` between names.
 */
export { basename, dirname, isAbsolute, relative, resolve } from 'processing-register-core/paths'

const noFiles: RegisterFileSystem = {
  stat: () => ({ kind: 'problem', problem: 'missing' }),
  read: () => ({ problem: 'missing' }),
  realPath: (path) => path,
  resolvePackage: () => undefined,
  dirname,
  join: resolve,
  relative,
}

export const registerHost: RegisterHost = {
  locate: (filename) => ({ path: undefined, lookedAt: dirname(filename) }),
  load: (path) => loadRegister(path, noFiles),
  checkText: (text, path, today) => checkRegister(loadRegisterText(text, path, noFiles), today),
}

export const createFingerprint: typeof Node.createFingerprint = (rule, file, base, subject) =>
  createPortableFingerprint(rule, relative(base, file), subject)

export const fingerprintOf: typeof Node.fingerprintOf = (problem, root) =>
  createFingerprint(problem.rule, problem.range.file, dirname(root), listProblemSubject(problem))

/** A bundle has no package.json of ours, and ESLint's cache, which asks for the version, is not in a browser. */
export const readManifest: typeof Node.readManifest = () => ({ name: 'eslint-plugin-data-protection', version: '' })

export const digestRegister: typeof Node.digestRegister = () => ''
export const digestRegisters: typeof Node.digestRegisters = () => ''

export const loadPrismaParser: typeof Node.loadPrismaParser = () => prisma
export const loadPostgresParser: typeof Node.loadPostgresParser = () => postgres
export const loadYamlParser: typeof Node.loadYamlParser = () => yaml
export const loadGraphqlParser: typeof Node.loadGraphqlParser = () => graphql
export const loadHtmlParser: typeof Node.loadHtmlParser = () => html
export const loadNunjucks: typeof Node.loadNunjucks = () => nunjucks as NunjucksParserModule
