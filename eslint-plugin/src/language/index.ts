import { parsePrisma } from './prisma/parse.js'
import { prismaVisitorKeys, type PrismaSchema } from './prisma/nodes.js'
import { registerLanguage } from './register/language.js'
import { sqlVisitorKeys, type SqlFile } from './sql/nodes.js'
import { parseSql } from './sql/parse.js'
import { TextLanguage } from './text-language.js'

/** The plugin's ESLint languages: `data-protection/register`, `data-protection/prisma`, `data-protection/sql`. */
export const languages = {
  register: registerLanguage,
  prisma: new TextLanguage<PrismaSchema>({ parse: parsePrisma, visitorKeys: prismaVisitorKeys }),
  sql: new TextLanguage<SqlFile>({ parse: parseSql, visitorKeys: sqlVisitorKeys }),
}

export { collectPrismaFacts } from './prisma/facts.js'
export { isPrismaSchema, type PrismaSchema } from './prisma/nodes.js'
export { collectSqlFacts } from './sql/facts.js'
export { isSqlFile, type SqlFile } from './sql/nodes.js'
