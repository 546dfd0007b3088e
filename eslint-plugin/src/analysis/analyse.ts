import type { TSESLint } from '@typescript-eslint/utils'
import type { Knowledge } from '../register/knowledge.js'
import { createCodeFile } from './code-file.js'
import type { FileFacts } from './facts.js'
import { collectExposures } from './exposure/index.js'
import { collectHandling } from './handling/index.js'
import { collectLifetimes } from './lifetimes/index.js'
import { isMinified } from './minified.js'
import { noFacts } from './no-facts.js'
import { collectRecords } from './records/index.js'
import { collectRegions } from './regions/index.js'
import { collectSenders, collectShares } from './shares/index.js'
import { collectStores } from './stores/index.js'
import { collectTags } from './tags.js'
import {
  collectGraphqlFacts,
  collectNunjucksFacts,
  collectPrismaFacts,
  collectSqlFacts,
  collectTemplateFacts,
  isGraphqlDocument,
  isNunjucksTemplate,
  isPrismaSchema,
  isSqlFile,
  isTemplate,
} from '../language/index.js'

const analysed = new WeakMap<object, { knowledge: Knowledge; facts: FileFacts }>()

/** The facts of a file in any of our languages, computed once and shared by all rules (weakly keyed by the tree). */
export function analyseFile(sourceCode: TSESLint.SourceCode, filename: string, knowledge: Knowledge): FileFacts {
  const ast: unknown = sourceCode.ast
  if (typeof ast !== 'object' || ast === null) return noFacts
  const cached = analysed.get(ast)
  if (cached?.knowledge === knowledge) return cached.facts
  const facts = collectFacts(sourceCode, ast, filename, knowledge)
  analysed.set(ast, { knowledge, facts })
  return facts
}

function collectFacts(sourceCode: TSESLint.SourceCode, ast: object, filename: string, knowledge: Knowledge): FileFacts {
  if (isPrismaSchema(ast)) return collectPrismaFacts(ast, knowledge.terms)
  if (isTemplate(ast)) return collectTemplateFacts(ast)
  if (isSqlFile(ast)) return collectSqlFacts(ast, knowledge.terms)
  if (isNunjucksTemplate(ast)) return collectNunjucksFacts(ast, knowledge.terms)
  if (isGraphqlDocument(ast)) return collectGraphqlFacts(ast, knowledge.terms)
  // A root of another language (JSON, CSS, Markdown) has nothing for us; ours is ESTree's.
  if (!('scopeManager' in sourceCode) || isMinified(sourceCode)) return noFacts
  const file = createCodeFile(sourceCode, filename)
  const known = { functions: knowledge.shareFunctions, modules: knowledge.shareModules }
  const facts = collectLazily({
    handling: () => collectHandling(file, knowledge.terms),
    exposures: () => collectExposures(file, knowledge, () => facts.handling),
    shares: () => collectShares(file, known),
    senders: () => collectSenders(file),
    records: () => collectRecords(file, knowledge.recordFunctions),
    stores: () => collectStores(file),
    regions: () => collectRegions(file),
    lifetimes: () => collectLifetimes(file),
    tags: () => collectTags(file),
  })
  return facts
}

type Collectors = { readonly [Kind in keyof FileFacts]: () => FileFacts[Kind] }

/** Facts of a kind are collected when the first rule asks for them: a file that only one rule looks at pays for one kind. */
function collectLazily(collectors: Collectors): FileFacts {
  const facts: { -readonly [Kind in keyof FileFacts]?: FileFacts[Kind] } = {}
  return {
    get handling() {
      return (facts.handling ??= collectors.handling())
    },
    get exposures() {
      return (facts.exposures ??= collectors.exposures())
    },
    get shares() {
      return (facts.shares ??= collectors.shares())
    },
    get senders() {
      return (facts.senders ??= collectors.senders())
    },
    get records() {
      return (facts.records ??= collectors.records())
    },
    get stores() {
      return (facts.stores ??= collectors.stores())
    },
    get regions() {
      return (facts.regions ??= collectors.regions())
    },
    get lifetimes() {
      return (facts.lifetimes ??= collectors.lifetimes())
    },
    get tags() {
      return (facts.tags ??= collectors.tags())
    },
  }
}
