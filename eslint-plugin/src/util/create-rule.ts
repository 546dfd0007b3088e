import type { JSONSchema } from '@typescript-eslint/utils'
import type { RuleContext, RuleModule } from '@typescript-eslint/utils/ts-eslint'
import { pageOf } from 'processing-register-core'
import { endedPlaceholder } from '../register/describe-ended.js'
import { registerFaultMessages, type RegisterFaultMessageId } from '../register/report-fault.js'

/** What the docs generator and the meta tests read of a rule. */
export interface RuleDocs {
  readonly description: string
  /** The presets that switch the rule on. */
  readonly presets: readonly ('recommended' | 'strict' | 'register')[]
  /** Provisions the rule rests on, as the doc page cites them. */
  readonly law: readonly string[]
}

export interface RuleDefinition<Options extends readonly unknown[], MessageIds extends string> {
  readonly name: string
  readonly meta: {
    readonly type: 'problem' | 'suggestion'
    readonly docs: RuleDocs
    readonly messages: Record<MessageIds, string>
    readonly schema: readonly JSONSchema.JSONSchema4[]
    readonly defaultOptions: Options
    readonly hasSuggestions?: boolean
    readonly fixable?: 'code'
  }
  create(
    context: Readonly<RuleContext<MessageIds | RegisterFaultMessageId, Options>>,
    options: Readonly<Options>,
  ): Record<string, (node: never) => void>
}

/**
 * The one way to make a rule: adds the docs URL and the messages about a register that is missing or cannot be used, which
 * every rule may have to give. Listeners may name the node types of all our languages (`PrismaSchema`, `SqlFile`, `Register`).
 */
export function createRule<Options extends readonly unknown[], MessageIds extends string>(
  definition: RuleDefinition<Options, MessageIds>,
): RuleModule<MessageIds | RegisterFaultMessageId, Options, RuleDocs> & { name: string } {
  const { name, meta } = definition
  return {
    name,
    meta: {
      ...meta,
      docs: { ...meta.docs, url: pageOf(name) },
      messages: { ...withEnded(meta.messages), ...registerFaultMessages },
      schema: meta.schema,
      defaultOptions: meta.defaultOptions,
    },
    create: (context) => definition.create(context, withDefaults(context.options, meta.defaultOptions)),
  }
}

/** ESLint fills in the defaults itself; hosts that run ESLint's plugins in their own way may not. */
const withDefaults = <Options extends readonly unknown[]>(given: Readonly<Options>, defaults: Options): Options =>
  defaults.map((value, i) =>
    typeof value === 'object' && value !== null
      ? { ...value, ...(given[i] as object | undefined) }
      : (given[i] ?? value),
  ) as unknown as Options

/** Every finding can be one that an exception of the register accepted until a day: `RuleFile.report` fills this in. */
const withEnded = <MessageIds extends string>(messages: Record<MessageIds, string>): Record<MessageIds, string> =>
  Object.fromEntries(
    Object.entries<string>(messages).map(([id, text]) => [
      id,
      id.startsWith('suggest') ? text : `${text}{{${endedPlaceholder}}}`,
    ]),
  ) as Record<MessageIds, string>
