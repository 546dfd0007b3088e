import type { Span } from '../../analysis/facts.js'
import type { TextNode, TextRoot } from '../nodes.js'

/** A column that a `CREATE TABLE` or `ALTER TABLE … ADD` declares. */
interface SqlColumn extends TextNode {
  readonly type: 'SqlColumn'
  /** Without its quotes. */
  readonly name: string
  /** With its quotes. */
  readonly nameSpan: Span
  /** The type's first words as written, `character varying(20)`; empty where SQLite leaves it out. */
  readonly dataType: string
}

/** One `CREATE TABLE` or `ALTER TABLE` statement. */
export interface SqlTable extends TextNode {
  readonly type: 'SqlTable'
  readonly statement: 'create' | 'alter'
  readonly name: string
  /** The part before the name: `dbo`, `public`; `other.dbo` where two parts stand there. */
  readonly schema?: string
  readonly nameSpan: Span
  /** A temporary table ends with its session, so it is no store. */
  readonly isTemporary: boolean
  readonly columns: readonly SqlColumn[]
}

/** A table statement that could not be read; the others of the file were. */
export interface SkippedStatement extends Span {
  readonly reason: string
}

/** Root of an SQL file. */
export interface SqlFile extends TextRoot {
  readonly type: 'SqlFile'
  readonly tables: readonly SqlTable[]
  readonly skipped: readonly SkippedStatement[]
  /** The linted text, so that facts can place comments without the source code object. */
  readonly text: string
}

export const sqlVisitorKeys = { SqlFile: ['tables'], SqlTable: ['columns'], SqlColumn: [] } as const

/** Whether a tree is the root of our SQL language. */
export const isSqlFile = (ast: object): ast is SqlFile => 'type' in ast && ast.type === 'SqlFile'
