import { findRecipient, matchesName } from 'processing-register-core'
import type { ExposureFact } from '../analysis/facts.js'
import type { SinkKind } from '../catalogue/sinks/index.js'
import { onceAFile, openRuleFile, type RuleFile } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'
import { describeCategory } from '../util/describe-category.js'
import { dutyDefaults, dutyProperties, type DutyOptions } from '../util/duty-options.js'

type MessageId =
  'inLog' | 'inError' | 'inUrl' | 'inHeader' | 'inAnalytics' | 'inBrowser' | 'inMessage' | 'suggestNotPersonalData'

export interface ExposureOptions extends DutyOptions {
  /** Functions of the project that make data harmless, beside those that are known by their names. `*` is a wildcard. */
  readonly redactors?: readonly string[]
}

const name = 'no-exposure'

const messageIds: Readonly<Record<SinkKind, Exclude<MessageId, 'suggestNotPersonalData'>>> = {
  log: 'inLog',
  error: 'inError',
  url: 'inUrl',
  header: 'inHeader',
  analytics: 'inAnalytics',
  browser: 'inBrowser',
  message: 'inMessage',
}

const law = '(UK GDPR Articles 5(1)(c), 5(1)(f) and 32(1))'

/** Special-category, criminal-offence and confidential data stays out of logs, errors, URLs, headers, analytics, browsers and plain messages. */
export default createRule<readonly [ExposureOptions], MessageId>({
  name,
  meta: {
    type: 'problem',
    docs: {
      description:
        'forbid special-category, criminal-offence and confidential data in logs, errors, URLs, headers, analytics, browser storage and messages',
      presets: ['strict'],
      law: ['UK GDPR Article 5(1)(c) and (f)', 'UK GDPR Article 32(1)'],
    },
    messages: {
      inLog: `\`{{name}}\` is {{what}}, and goes into {{sink}}{{via}}. Logs are copied, kept and read by people who have no need to know it ${law}. Log which record it is, not what it says, or pass it through a function that redacts it.`,
      inError: `\`{{name}}\` is {{what}}, and goes into the text of {{sink}}{{via}}. Errors are logged, sent to monitoring and shown on screens ${law}. Say which record is wrong, not what it says.`,
      inUrl: `\`{{name}}\` is {{what}}, and goes into {{sink}}{{via}}. Addresses stay in the history of the browser and in the logs of every server on the way ${law}. Send it in the body of a POST request, or keep it on the server and pass a reference.`,
      inHeader: `\`{{name}}\` is {{what}}, and goes into {{sink}}{{via}}. Servers, proxies and gateways log headers ${law}. Send it in the body of the request.`,
      inAnalytics: `\`{{name}}\` is {{what}}, and goes to {{sink}}{{via}}, where all who watch the service see it ${law}. Leave it out, or send which record it is.`,
      inBrowser: `\`{{name}}\` is {{what}}, and goes into {{sink}}{{via}}, where every script of the page and everybody who uses the device can read it ${law}. Keep it on the server, and a reference in the browser.`,
      inMessage: `\`{{name}}\` is {{what}}, and goes into a message ({{sink}}){{via}}, which can be read on its way and where it lies ${law}. Send a link to the place where the person can read it, or ask information governance whether the recipient has a \`secureRoute\` to record in the processing register.`,
      suggestNotPersonalData: 'Say that this is not personal data, with the reason',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...dutyProperties,
          redactors: {
            type: 'array',
            items: { type: 'string' },
            description:
              'Functions of this project that make data harmless (`*` is a wildcard), beside those whose names say so (`redact`, `mask`, `hash`, …).',
          },
        },
      },
    ],
    defaultOptions: [{ ...dutyDefaults[0], redactors: [] }],
    hasSuggestions: true,
  },
  create(context, [options]) {
    const file = openRuleFile<MessageId>(context, name, options)
    if (!file) return {}
    return onceAFile(context.sourceCode, () => {
      for (const fact of file.facts.exposures) {
        if (fact.confidence === 'strict' && options.evidence !== 'weak') continue
        if (isRedacted(fact, options.redactors ?? []) || isOnSecureRoute(file, fact)) continue
        reportExposure(file, fact)
      }
    })
  },
})

const isRedacted = ({ through }: ExposureFact, redactors: readonly string[]): boolean =>
  through.some((called) => redactors.some((pattern) => matchesName(pattern, called)))

/** A message may hold it where the register says how it travels; elsewhere `secureOnly` asks for nothing. */
function isOnSecureRoute({ facts, register }: RuleFile<MessageId>, { kind, call, secureOnly }: ExposureFact): boolean {
  if (kind !== 'message') return secureOnly
  const share = facts.shares.find(({ call: { range } }) => range[0] === call.range[0] && range[1] === call.range[1])
  const route = share && findRecipient(register, share.destination)?.raw['secureRoute']
  return typeof route === 'string' && route.trim() !== ''
}

function reportExposure(file: RuleFile<MessageId>, fact: ExposureFact): void {
  const { category, matched, via } = fact
  const what =
    category === undefined
      ? `held in confidence (\`${matched}\` in the processing register)`
      : `${describeCategory(category)} (matched “${matched}”)`
  file.report({
    at: fact.at,
    messageId: messageIds[fact.kind],
    data: { name: fact.name, what, sink: fact.sink, via: via === undefined ? '' : `, inside \`${via}\`` },
    subject: [fact.name, category ?? 'confidential', fact.kind, fact.sink],
    suggestions: file.suggestNotPersonal(fact.at),
  })
}
