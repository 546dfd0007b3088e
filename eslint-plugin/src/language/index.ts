import { graphqlVisitorKeys, type GraphqlDocument } from './graphql/nodes.js'
import { parseGraphql } from './graphql/parse.js'
import { nunjucksVisitorKeys, type NunjucksTemplate } from './nunjucks/nodes.js'
import { parseNunjucks } from './nunjucks/parse.js'
import { parsePrisma } from './prisma/parse.js'
import { prismaVisitorKeys, type PrismaSchema } from './prisma/nodes.js'
import { registerLanguage } from './register/language.js'
import { sqlVisitorKeys, type SqlFile } from './sql/nodes.js'
import { parseSql } from './sql/parse.js'
import { templateVisitorKeys, type Template } from './template/nodes.js'
import { parseTemplate } from './template/parse.js'
import { TextLanguage } from './text-language.js'

/** The plugin's ESLint languages: `data-protection/register`, `…/prisma`, `…/sql`, `…/template` (infrastructure), `…/nunjucks`, `…/graphql`. */
export const languages = {
  register: registerLanguage,
  prisma: new TextLanguage<PrismaSchema>({ parse: parsePrisma, visitorKeys: prismaVisitorKeys }),
  sql: new TextLanguage<SqlFile>({ parse: parseSql, visitorKeys: sqlVisitorKeys }),
  template: new TextLanguage<Template>({ parse: parseTemplate, visitorKeys: templateVisitorKeys }),
  nunjucks: new TextLanguage<NunjucksTemplate>({ parse: parseNunjucks, visitorKeys: nunjucksVisitorKeys }),
  graphql: new TextLanguage<GraphqlDocument>({ parse: parseGraphql, visitorKeys: graphqlVisitorKeys }),
}

export { collectGraphqlFacts } from './graphql/facts.js'
export { isGraphqlDocument } from './graphql/nodes.js'
export { collectNunjucksFacts, findTemplateMark } from './nunjucks/facts.js'
export { isNunjucksTemplate } from './nunjucks/nodes.js'
export { collectPrismaFacts } from './prisma/facts.js'
export { isPrismaSchema, type PrismaSchema } from './prisma/nodes.js'
export { collectSqlFacts } from './sql/facts.js'
export { isSqlFile, type SqlFile } from './sql/nodes.js'
export { collectTemplateFacts } from './template/facts.js'
export { isTemplate, type Template } from './template/nodes.js'
