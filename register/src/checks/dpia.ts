import { law } from 'processing-register-schemas/law'
import type { Activity, Severity } from '../model.js'
import { asBoolean, asData, asText, type Data } from '../resolve/read-values.js'
import type { Finding, RegisterCheck } from './check.js'
import { findDpiaTriggers, namesDpia, type DpiaTrigger } from './dpia-triggers.js'
import { holdsPlaceholder } from './placeholders.js'
import { weighSource } from './weigh-source.js'

export const dpiaCheck: RegisterCheck = {
  rule: 'register-dpia',
  description:
    'Makes sure that processing likely to be of high risk has a data protection impact assessment, finished and reviewed.',
  law: ['UK GDPR Article 35'],
  *run(register, today) {
    for (const activity of register.activities.values()) {
      const triggers = findDpiaTriggers(activity)
      const dpia = activity.raw['dpia']
      const data = asData(dpia)
      if (!namesDpia(dpia)) yield* checkMissing(activity, triggers)
      else if (data && asBoolean(data['required']) === false) yield* checkRefusal(activity, triggers, data)
      else if (data) yield* checkState(activity, triggers, data, today)
    }
  },
}

function* checkMissing({ id, file, raw }: Activity, triggers: readonly DpiaTrigger[]): Generator<Finding> {
  const { certain, severity, caveat } = weigh(triggers)
  // Where an assessment is only likely to be needed, a placeholder is said once, by `register-review`.
  if (triggers.length === 0 || (!certain && holdsPlaceholder(raw['dpia']))) return
  yield {
    code: certain ? 'dpia-missing' : 'dpia-likely-needed',
    severity,
    file,
    path: ['activities', id, 'dpia'],
    message: certain
      ? `The activity \`${id}\` ${say(triggers)}. That must be assessed before it starts. Carry out a data protection impact assessment and give its reference under \`dpia\`.${caveat}`
      : `The activity \`${id}\` ${say(triggers)}. That is likely to need a data protection impact assessment, and none is named. Give its reference under \`dpia\`, or write \`required: false\` there with the reason as \`why\`.${caveat}`,
    citation: cite(triggers),
  }
}

function* checkRefusal({ id, file }: Activity, triggers: readonly DpiaTrigger[], dpia: Data): Generator<Finding> {
  const { certain, severity, caveat } = weigh(triggers)
  const at = (key: string) => ({ severity, file, path: ['activities', id, 'dpia', key], citation: cite(triggers) })
  if (certain) {
    const message = `The activity \`${id}\` says that it needs no data protection impact assessment, and it ${say(triggers)}: the law asks for one in this case. Carry it out and give its reference under \`dpia\`.${caveat}`
    yield { code: 'dpia-refused', ...at('required'), message }
  } else if (triggers.length > 0 && asText(dpia['why']) === undefined && !holdsPlaceholder(dpia['why'])) {
    const message = `The activity \`${id}\` ${say(triggers)}, and says without a reason that it needs no data protection impact assessment. Give the reason under \`dpia.why\`, for example that few people are concerned.${caveat}`
    yield { code: 'dpia-refused-without-reason', ...at('why'), message }
  }
}

const unfinished: Readonly<Record<string, string>> = {
  'not-started': 'has not been started',
  'in-progress': 'is not finished',
  rejected: 'was rejected',
}

function* checkState(
  { id, file }: Activity,
  triggers: readonly DpiaTrigger[],
  dpia: Data,
  today: string,
): Generator<Finding> {
  const { severity } = weigh(triggers)
  const at = (key: string) => ({ file, path: ['activities', id, 'dpia', key] })
  const state = unfinished[asText(dpia['status']) ?? '']
  if (state !== undefined) {
    const message = `The data protection impact assessment of the activity \`${id}\` ${state}. It has to be done before the processing starts, so the activity waits until it is approved.`
    yield { code: 'dpia-unfinished', severity, ...at('status'), message, citation: 'UK GDPR Article 35(1)' }
    return
  }
  if (![dpia['reference'], dpia['location']].some((value) => asText(value) !== undefined || holdsPlaceholder(value))) {
    const message = `The activity \`${id}\` has a data protection impact assessment that nobody can find from here. Give its \`reference\` or its \`location\` under \`dpia\`.`
    yield {
      code: 'dpia-without-reference',
      severity: 'warning',
      ...at('reference'),
      message,
      citation: 'UK GDPR Article 5(2)',
    }
  }
  yield* checkDates({ id, file }, dpia, today)
}

function* checkDates({ id, file }: Pick<Activity, 'id' | 'file'>, dpia: Data, today: string): Generator<Finding> {
  const at = (key: string) => ({
    severity: 'warning' as const,
    file,
    path: ['activities', id, 'dpia', key],
    citation: 'UK GDPR Article 35(11)',
  })
  const due = asText(dpia['reviewBy'])
  if (due !== undefined && due < today) {
    const message = `The data protection impact assessment of the activity \`${id}\` was to be reviewed by ${due}. Review it, and write the day as \`reviewed\` and the next as \`reviewBy\`.`
    yield { code: 'dpia-review-overdue', ...at('reviewBy'), message }
  }
  if (due === undefined && asText(dpia['reviewed']) === undefined) {
    const message = `The data protection impact assessment of the activity \`${id}\` has no date. It is to be reviewed when the risk changes: write the day it was last looked at as \`dpia.reviewed\`.`
    yield { code: 'dpia-undated', ...at('reviewed'), message }
  }
}

/** The law asks for an assessment where a trigger is certain; else guidance does, or a scale that the register does not tell. */
function weigh(triggers: readonly DpiaTrigger[]): { certain: boolean; severity: Severity; caveat: string } {
  const certain = triggers.some((trigger) => trigger.certain)
  const source = law.ropaFields.otherDocuments.find((document) => document.id === 'dpia')
  return { certain, ...weighSource(source, certain ? 'error' : 'warning') }
}

/** `does this, does that and does the other`. */
function say(triggers: readonly DpiaTrigger[]): string {
  const parts = triggers.map(({ does }) => does)
  const last = parts.pop() ?? ''
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`
}

/** The point of the Article that is certain; else all that may apply. */
function cite(triggers: readonly DpiaTrigger[]): string {
  const certain = triggers.filter((trigger) => trigger.certain)
  return [...new Set((certain.length > 0 ? certain : triggers).map(({ citation }) => citation))].join('; ')
}
