import { createRequire } from 'node:module'
import type * as Library from '@loancrate/prisma-schema-parser'

type PrismaParser = typeof Library

let parser: PrismaParser | undefined

/** The Prisma parser, loaded on first use: a run over JavaScript alone never pays for it. */
export function loadPrismaParser(): PrismaParser {
  parser ??= createRequire(import.meta.url)('@loancrate/prisma-schema-parser') as PrismaParser
  return parser
}
