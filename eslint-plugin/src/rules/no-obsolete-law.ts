import { describeObsoleteLaw, findObsoleteLaw, mayCiteObsoleteLaw } from 'processing-register-core'
import { createCodeFile } from '../analysis/code-file.js'
import { collectTexts } from '../analysis/collect-texts.js'
import { openRuleFile, type RuleFile } from '../register/rule-context.js'
import { createRule } from '../util/create-rule.js'

type MessageId = 'obsoleteLaw'

export interface ObsoleteLawOptions {
  /** Also what the law data of this version could not settle; the message says so. */
  readonly checkUnsettled?: boolean
}

const name = 'no-obsolete-law'

/** No text of the program cites law that was repealed or renamed. */
export default createRule<readonly [ObsoleteLawOptions], MessageId>({
  name,
  meta: {
    type: 'suggestion',
    docs: {
      description: 'forbid law that was repealed or renamed in the strings and comments of code',
      presets: ['strict'],
      law: ['UK GDPR Article 5(1)(a)', 'UK GDPR Article 12(1)'],
    },
    messages: {
      obsoleteLaw: 'The words “{{words}}” speak of law that no longer holds{{message}} Source: {{citation}}.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          checkUnsettled: {
            type: 'boolean',
            description:
              'Also report what the law data of this version holds from memory or could not settle; the message says so.',
          },
        },
      },
    ],
    defaultOptions: [{ checkUnsettled: true }],
  },
  create(context, [{ checkUnsettled }]) {
    if (!mayCiteObsoleteLaw(context.sourceCode.text)) return {}
    const file = openRuleFile<MessageId>(context, name)
    if (!file) return {}
    return {
      Program: () => {
        for (const text of collectTexts(createCodeFile(context.sourceCode, file.filename)))
          checkText(file, text, checkUnsettled === true)
      },
    }
  },
})

function checkText(
  file: RuleFile<MessageId>,
  { text, locate }: ReturnType<typeof collectTexts>[number],
  checkUnsettled: boolean,
): void {
  for (const { start, end, entry } of findObsoleteLaw(text, file.today, { citesAlone: false })) {
    const { severity, message, citation } = describeObsoleteLaw(entry)
    if (severity !== 'error' && !checkUnsettled) continue
    const words = text.slice(start, end)
    file.report({
      at: locate(start, end),
      messageId: 'obsoleteLaw',
      data: { words, message, citation },
      subject: [entry.id, words],
    })
  }
}
