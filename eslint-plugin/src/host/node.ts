import { createRequire } from 'node:module'
import { dirname, isAbsolute } from 'node:path'
import type * as Prisma from '@loancrate/prisma-schema-parser'
import type * as Graphql from 'graphql'
import type * as Html from 'htmlparser2'
import type * as Postgres from 'pgsql-ast-parser'
import { checkRegisterText, findRegister, loadRegisterCached } from 'processing-register-core/node'
import type * as Yaml from 'yaml'
import type { NunjucksParserModule } from '../language/nunjucks/accept-tags.js'
import type { RegisterHost } from './register-host.js'

/**
 * What the plugin needs of the machine, on Node. It is imported as `#host`, which package.json points at `browser.ts` where a
 * bundler builds for a browser: both export the same names, and no other file of this package imports a module of Node.
 */
export { basename, dirname, isAbsolute, relative, resolve } from 'node:path'
export { createFingerprint, fingerprintOf } from 'processing-register-core/node'
export { digestRegister, digestRegisters } from './digest-registers.js'

const require = createRequire(import.meta.url)

/** Registers as the disk has them. */
export const registerHost: RegisterHost = {
  locate: (filename, cwd) => {
    // `<text>` and `<input>`: no file, so the working directory stands for its folder.
    const folder = isAbsolute(filename) ? dirname(filename) : cwd
    return { path: findRegister(folder), lookedAt: folder }
  },
  load: loadRegisterCached,
  checkText: checkRegisterText,
}

/** This package's name and version. */
export const readManifest = (): { readonly name: string; readonly version: string } =>
  require('../../package.json') as { name: string; version: string }

let prisma: typeof Prisma | undefined
let postgres: typeof Postgres | undefined
let yaml: typeof Yaml | undefined
let graphql: typeof Graphql | undefined
let html: typeof Html | undefined
let nunjucks: NunjucksParserModule | undefined

/** The Prisma parser, loaded on first use: a run over JavaScript alone never pays for it. */
export const loadPrismaParser = (): typeof Prisma =>
  (prisma ??= require('@loancrate/prisma-schema-parser') as typeof Prisma)

/** The PostgreSQL parser, loaded on first use: a run over JavaScript alone never pays for it. */
export const loadPostgresParser = (): typeof Postgres => (postgres ??= require('pgsql-ast-parser') as typeof Postgres)

/** The YAML parser, loaded on first use: a run over JavaScript alone never pays for it. */
export const loadYamlParser = (): typeof Yaml => (yaml ??= require('yaml') as typeof Yaml)

/** The reference implementation of GraphQL, loaded on first use: a run over code without GraphQL never pays for it. */
export const loadGraphqlParser = (): typeof Graphql => (graphql ??= require('graphql') as typeof Graphql)

/** The HTML tokeniser, loaded on first use: only templates ask for it. */
export const loadHtmlParser = (): typeof Html => (html ??= require('htmlparser2') as typeof Html)

/** Nunjucks' parser without its compiler, loaders and runtime, loaded on first use. */
export const loadNunjucks = (): NunjucksParserModule =>
  (nunjucks ??= require('nunjucks/src/parser') as NunjucksParserModule)
