export type MessageId =
  | 'recipientUnknown'
  | 'noActivity'
  | 'recipientNotListed'
  | 'roleMissing'
  | 'processorWithoutContract'
  | 'processorWithoutInstructions'
  | 'jointWithoutArrangement'
  | 'noRecord'
  | 'recordNotOnEveryPath'
  | 'recordNotAwaited'
  | 'recordUnclear'
  | 'recordOfOtherActivity'
  | 'recordLacks'
  | 'consentWithoutScope'
  | 'fieldNotAgreed'
  | 'categoryNotDeclared'
  | 'marketingForbidden'
  | 'marketingWithoutConsent'
  | 'suggestRecord'

/** What `require-lawful-basis` says. `what` names a client and, where the code tells it, its address. */
export const messages: Readonly<Record<MessageId, string>> = {
  recipientUnknown:
    'This sends data out ({{client}}{{destination}}), and no recipient of the processing register matches it, so nobody has said on what lawful basis (UK GDPR Articles 6(1) and 30(1)(d)).{{nearest}} Ask information governance to add the recipient with its `code`; if the address is one of our own systems, list it under `internal`.',
  noActivity:
    'This sends data to `{{recipient}}`, and no activity of the processing register covers this code, so nothing says what the disclosure is for (UK GDPR Article 30(1)(b) and (d)). List this file under `code` of the activity, or tie the call with `@processing <activity>`.',
  recipientNotListed:
    'This sends data to `{{recipient}}`, which {{activities}} of the processing register {{list}} not list (UK GDPR Article 30(1)(d)). Ask information governance to add it to the activity’s `recipients`, or do not send it.',
  roleMissing:
    'This sends data to `{{recipient}}`, and the processing register does not say what it is to us: a processor, a controller of its own, a joint controller, the same organisation, or a competent authority (UK GDPR Articles 26 and 28). Ask information governance to add its `role`.',
  processorWithoutContract:
    'This sends data to the processor `{{recipient}}`, and the processing register names no contract with it. A processor may act only under a contract (UK GDPR Article 28(3)): ask information governance to add `contract`.',
  processorWithoutInstructions:
    'This sends data to the processor `{{recipient}}`, and the processing register does not say what it is instructed to do. A processor may act only on documented instructions (UK GDPR Article 28(3)(a)): ask information governance to add `instructions`.',
  jointWithoutArrangement:
    'This sends data to `{{recipient}}`, a joint controller, and the processing register names no arrangement with it. Joint controllers settle between them who answers to people and for what (UK GDPR Article 26(1)): ask information governance to add `arrangement`.',
  noRecord:
    'This discloses data to `{{recipient}}`, a {{role}}, and no disclosure is recorded first, so the council could not show on what lawful basis (UK GDPR Articles 5(2) and 6(1)). Record it before the call: {{log}}.',
  recordNotOnEveryPath:
    'This discloses data to `{{recipient}}`, and there is a way to reach it on which no disclosure has been recorded: a branch, an early exit, an error that was caught, or a loop (UK GDPR Article 5(2)). Move the record so that it comes first on every path.',
  recordNotAwaited:
    'The disclosure to `{{recipient}}` is recorded without waiting for the result, so data may go although the record failed (UK GDPR Article 5(2)). Put `await` before the record; if the log is synchronous, say so in the register (`disclosureLog.synchronous: true`).',
  recordUnclear:
    'A disclosure is recorded before this sends data to `{{recipient}}`, but the record does not say its `{{key}}` in plain text, so it cannot be checked against the register (UK GDPR Article 5(2)). Write it as a text or a constant of this file: `{{what}}`.',
  recordOfOtherActivity:
    'This disclosure to `{{recipient}}` is recorded for the activity `{{activity}}`, which does not cover this code in the processing register (UK GDPR Article 5(1)(b)). Record the activity that the disclosure serves, or tie this code to it with `@processing`.',
  recordLacks:
    'The record of this disclosure to `{{recipient}}` does not say `{{key}}`: {{why}}. Add it to the record.',
  consentWithoutScope:
    'This disclosure to `{{recipient}}` is recorded on consent, and the activity `{{activity}}` of the processing register does not say what people agreed to (UK GDPR Articles 4(11) and 7). Ask information governance to write the piece of work that the consent covers under `consent.scope`.',
  fieldNotAgreed:
    '`{{field}}` goes to `{{recipient}}`, and is not among the fields agreed with it in the processing register ({{fields}}). Only what is necessary may be shared (UK GDPR Article 5(1)(c)): leave it out, or have the agreement and the register changed first.',
  categoryNotDeclared:
    '`{{field}}` is {{category}}, and goes to `{{recipient}}` for {{activities}}, which {{list}} not declare that category in the processing register (UK GDPR Articles 5(1)(b), 9 and 10). Leave it out, or ask information governance to declare it with its condition.',
  marketingForbidden:
    'This sends marketing ({{why}}), which the processing register forbids (`controller.marketing: forbidden`), as the privacy notice promises (UK GDPR Article 5(1)(a)). Do not send it, or have the promise changed first.',
  marketingWithoutConsent:
    "This sends marketing ({{why}}), and no consent of the person is on record first. Marketing goes only to people who have expressly agreed to it, and the council must be able to show that (UK GDPR Article 7(1)). Record the disclosure to `{{recipient}}` before the call with `lawfulBasis: 'consent'` and `consentReference`.",
  suggestRecord: 'Record the disclosure to `{{recipient}}` before this call',
}
