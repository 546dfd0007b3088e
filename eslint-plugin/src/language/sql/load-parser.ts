import { createRequire } from 'node:module'
import type * as Library from 'pgsql-ast-parser'

type PostgresParser = typeof Library

let parser: PostgresParser | undefined

/** The PostgreSQL parser, loaded on first use: a run over JavaScript alone never pays for it. */
export function loadPostgresParser(): PostgresParser {
  parser ??= createRequire(import.meta.url)('pgsql-ast-parser') as PostgresParser
  return parser
}
