#!/usr/bin/env node
// Every SQL file and Prisma schema below some folders, read by the plugin's own languages:
//   node test/corpora/sql-prisma.mjs TREES
// A file is read whole, read in part (a statement that was not understood, with its place), or refused (one message, with its place).
// Fails where a Prisma schema is refused, where a statement is lost without a word, or where nothing was found to read.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import dataProtection from 'eslint-plugin-data-protection'

const { sql, prisma } = dataProtection.languages
const [trees] = process.argv.slice(2)
if (!trees) {
  console.error('usage: node test/corpora/sql-prisma.mjs TREES, a folder with checked-out repositories')
  process.exit(2)
}
const root = resolve(trees)
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(?:sql|prisma)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.includes('node_modules'))
  .sort()

const counts = { sql: 0, prisma: 0, whole: 0, part: 0, refused: 0, tables: 0, columns: 0, models: 0 }
const said = []
for (const file of files) {
  const isSql = file.endsWith('.sql')
  const body = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const result = (isSql ? sql : prisma).parse({ body })
  counts[isSql ? 'sql' : 'prisma']++
  const shown = relative(root, file)
  if (!result.ok) {
    counts.refused++
    const [{ message, line, column }, ...more] = result.errors
    said.push(`refused ${shown}:${line}:${column} ${message}${more.length > 0 ? ` (and ${more.length} more)` : ''}`)
    if (!isSql) process.exitCode = 1
    continue
  }
  const { tables = [], models = [], skipped = [] } = result.ast
  counts.tables += tables.length
  counts.models += models.length
  counts.columns += [...tables, ...models].flatMap((one) => one.columns ?? one.fields).length
  counts[skipped.length > 0 ? 'part' : 'whole']++
  for (const { reason, loc } of skipped)
    said.push(`in part ${shown}:${loc.start.line}:${loc.start.column + 1} ${reason}`)
  if (!isSql) continue
  // Counted another way, so that nothing is lost in silence: the words of a table statement, outside comments and quotes.
  const heads = countHeads(body)
  if (tables.filter(({ statement }) => statement === 'create').length + skipped.length < heads) {
    said.push(`lost ${shown}: ${heads} CREATE TABLE, ${tables.length} tables read`)
    process.exitCode = 1
  }
}
for (const line of said) console.log(line)
console.log(
  `${counts.sql} SQL files and ${counts.prisma} Prisma schemas: ${counts.whole} read whole, ${counts.part} in part, ${counts.refused} refused; ${counts.tables} table statements, ${counts.models} models, ${counts.columns} columns`,
)
if (files.length === 0) process.exitCode = 1

function countHeads(text) {
  const code = text.replaceAll(/--[^\n]*|\/\*[^]*?\*\/|'(?:''|[^'])*'|\$(\w*)\$[^]*?\$\1\$/g, ' ')
  const head =
    /\bcreate\s+(?:or\s+replace\s+)?(?:(?:global|local|temp|temporary|unlogged|external|foreign)\s+)*table\s/gi
  return [...code.matchAll(head)].length
}
