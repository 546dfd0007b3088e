import type { Linter } from 'eslint'
import { matchRegister } from './register/in-view.js'

const namespace = 'data-protection'

const codeFiles = ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}']

/** Templates of infrastructure by the names that CloudFormation, SAM, the Serverless Framework, Azure and Hasura give them. */
const templateFiles = [
  '**/serverless.{yml,yaml,json}',
  '**/serverless-*.{yml,yaml}',
  '**/template.{yml,yaml}',
  '**/{*.template,*-template,template-*}.{yml,yaml,json}',
  '**/{cloudformation,cfn,serverless}/**/*.{yml,yaml,json}',
  '**/azuredeploy.json',
  '**/metadata/**/{tables,public_*}.yaml',
]

/** GOV.UK services keep their templates under `views`, mostly as `.njk`, the prototype kit's as `.html`. */
const nunjucksFiles = ['**/*.{njk,nunjucks,nunjs}', '**/views/**/*.html']

const dutyRules = ['require-condition', 'require-lawful-basis', 'require-retention'] as const
/** Code rules of `strict` alone. */
const strictRules = ['no-exposure', 'no-undeclared-transfer'] as const
/** Rules of `strict` alone for all that stores data, without options. */
const strictStorageRules = ['match-retention'] as const
const registerRules = [
  'register-schema',
  'register-references',
  'register-lawful-basis',
  'register-special-category',
  'register-criminal-offence',
  'register-policy-document',
  'register-retention',
  'register-sharing',
  'register-transfers',
  'register-data-matching',
  'register-automated-decisions',
  'register-dpia',
  'register-review',
  'register-obsolete-law',
  'register-completeness',
] as const

type Preset = Linter.Config[]

const prefixed = (rules: readonly string[], options: readonly unknown[] = []): Linter.RulesRecord =>
  Object.fromEntries(rules.map((rule) => [`${namespace}/${rule}`, ['error', ...options] as Linter.RuleEntry]))

/** The rules for a register alone: a repository of information governance that holds no code. */
function createRegisterPreset(plugin: object): Preset {
  return [
    {
      name: `${namespace}/register`,
      // ESLint takes functions here; its types name only the strings.
      files: [matchRegister as never],
      plugins: { [namespace]: plugin },
      language: `${namespace}/register`,
      rules: { ...prefixed(registerRules), [`${namespace}/register-advice`]: 'warn' },
    },
  ]
}

function createCodePreset(plugin: object, preset: 'recommended' | 'strict'): Preset {
  const options = preset === 'strict' ? [{ evidence: 'weak' }] : []
  const isStrict = preset === 'strict'
  const more = ['valid-declaration', ...(isStrict ? strictStorageRules : [])]
  const rules = {
    ...prefixed([...dutyRules, ...(isStrict ? strictRules : [])], options),
    ...prefixed(more),
    ...(isStrict ? { [`${namespace}/no-obsolete-law`]: 'warn' as const } : {}),
  }
  const plugins = { [namespace]: plugin }
  const storageRules = {
    ...prefixed(['require-condition', 'require-retention'], options),
    ...prefixed(more),
  }
  const templateRules = { ...prefixed(['require-retention'], options), ...prefixed(more) }
  const conditionRules = { ...prefixed(['require-condition'], options), ...prefixed(['valid-declaration']) }
  return [
    { name: `${namespace}/${preset}/code`, files: codeFiles, plugins, rules },
    {
      name: `${namespace}/${preset}/nunjucks`,
      files: nunjucksFiles,
      // Angular's templates are HTML of another kind.
      ignores: ['**/*.component.html'],
      plugins,
      language: `${namespace}/nunjucks`,
      rules: conditionRules,
    },
    {
      name: `${namespace}/${preset}/graphql`,
      files: ['**/*.{graphql,gql}'],
      plugins,
      language: `${namespace}/graphql`,
      rules: conditionRules,
    },
    {
      name: `${namespace}/${preset}/prisma`,
      files: ['**/*.prisma'],
      plugins,
      language: `${namespace}/prisma`,
      rules: storageRules,
    },
    {
      name: `${namespace}/${preset}/sql`,
      files: ['**/*.sql'],
      plugins,
      language: `${namespace}/sql`,
      rules: storageRules,
    },
    {
      name: `${namespace}/${preset}/template`,
      files: templateFiles,
      plugins,
      language: `${namespace}/template`,
      rules: templateRules,
    },
  ]
}

/**
 * For Vue and Svelte components, which only the user's own parser reads: a preset that named their files would make ESLint lint
 * them with the wrong one where there is none.
 */
function createComponentPreset(plugin: object, preset: 'recommended' | 'strict'): Preset {
  const [code] = createCodePreset(plugin, preset)
  return [{ ...code, name: `${namespace}/${preset}/components`, files: ['**/*.{vue,svelte}'] }]
}

/**
 * The presets as flat configuration: arrays of named blocks, each with its `files`, every rule at `error`, so that a pull
 * request fails; only `register-advice` and `no-obsolete-law` warn, because of the law data they rest on (docs/decisions/0008 and 0033). The blocks refer to the plugin, which is why they are made from it.
 */
export function createPresets(plugin: object): Record<PresetName, Preset> {
  const register = createRegisterPreset(plugin)
  return {
    recommended: [...createCodePreset(plugin, 'recommended'), ...register],
    strict: [...createCodePreset(plugin, 'strict'), ...register],
    register,
    'recommended/components': createComponentPreset(plugin, 'recommended'),
    'strict/components': createComponentPreset(plugin, 'strict'),
  }
}

type PresetName = 'recommended' | 'strict' | 'register' | 'recommended/components' | 'strict/components'
