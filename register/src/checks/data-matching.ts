import { law, type Gateway } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import type { Path } from '../parse/parsed-file.js'
import { asBoolean, asData, asText, asTexts, type Data } from '../resolve/read-values.js'
import type { Finding, RegisterCheck } from './check.js'
import { lacksText } from './lacks-text.js'
import { weighSource } from './weigh-source.js'

/** A data matching exercise of one activity. */
interface Exercise {
  readonly activity: Activity
  readonly matching: Data
  /** What is written as its power or duty. */
  readonly law: string
  /** The duty behind it, where it is the National Fraud Initiative. */
  readonly initiative: Gateway | undefined
  /** Given by the council's own choice, which paragraph 3 allows. */
  readonly voluntary: boolean
}

const initiativeWords = /national fraud initiative|\bnfi\b/iu
const auditAct = /local audit and accountability act|\blaaa\b/iu
const welshAct = /public audit \(wales\) act/iu
const byChoice = /\bpara(?:graph|\.)?\s*3\b|\bvoluntar(?:y|ily)\b/iu
const gateway = (id: string): Gateway | undefined => law.gateways.items.find((item) => item.id === id)

export const dataMatchingCheck: RegisterCheck = {
  rule: 'register-data-matching',
  description:
    'Makes sure that data matching rests on a law, asks no consent where it is a duty, and predicts nobody’s fraud.',
  law: [
    'LAAA 2014 s.33 and Schedule 9',
    'Public Audit (Wales) Act 2004 ss.64A to 64H',
    'UK GDPR Articles 6(3), 13 and 14',
  ],
  *run(register) {
    for (const activity of register.activities.values()) {
      const exercise = readExercise(activity)
      if (!exercise) continue
      yield* checkLaw(exercise)
      yield* checkDuty(register, exercise)
      yield* checkConsent(register, exercise)
      yield* checkLimits(exercise)
      yield* checkNotice(exercise)
    }
  },
}

function readExercise(activity: Activity): Exercise | undefined {
  const matching = asData(activity.raw['dataMatching'])
  if (!matching) return undefined
  const power = asText(matching['law']) ?? activity.law ?? ''
  const named = [asText(matching['exercise']), activity.title].some((name) => initiativeWords.test(name ?? ''))
  const isInitiative = named || initiativeWords.test(power) || auditAct.test(power) || welshAct.test(power)
  const initiative = isInitiative ? gateway(welshAct.test(power) ? 'nfi-wales' : 'nfi-england') : undefined
  return { activity, matching, law: power, initiative, voluntary: byChoice.test(power) }
}

const at = ({ activity }: Exercise, key: string): { readonly file: string; readonly path: Path } => ({
  file: activity.file,
  path: ['activities', activity.id, 'dataMatching', key],
})

/** Whether taking part is a duty; then nobody's consent is asked. */
const isDuty = ({ matching, initiative, voluntary }: Exercise): boolean =>
  asBoolean(matching['mandatory']) ?? (initiative !== undefined && !voluntary)

function* checkLaw(exercise: Exercise): Generator<Finding> {
  const { activity, matching, initiative } = exercise
  if (exercise.law === '') {
    if (!isDuty(exercise) || !lacksText(matching['law'])) return
    const { severity, caveat } = weighSource(
      law.lawfulBases.items.find(({ id }) => id === 'legal-obligation'),
      'error',
    )
    const hint = initiative ? ` For the National Fraud Initiative it is the ${initiative.cite}.` : ''
    const message = `The activity \`${activity.id}\` compares sets of data because it must, and names no law that says so. Write the Act and section under \`dataMatching.law\`.${hint}${caveat}`
    yield {
      code: 'data-match-without-law',
      severity,
      ...at(exercise, 'law'),
      message,
      citation: 'UK GDPR Article 6(3)',
    }
  } else if (initiative && !auditAct.test(exercise.law) && !welshAct.test(exercise.law)) {
    const message = `The activity \`${activity.id}\` takes part in the National Fraud Initiative, and rests it on \`${exercise.law}\`. The Act behind it is another: write \`${initiative.cite}\` under \`dataMatching.law\`.`
    yield {
      code: 'data-match-other-law',
      severity: 'warning',
      ...at(exercise, 'law'),
      message,
      citation: initiative.cite,
    }
  }
}

function* checkDuty(register: Register, exercise: Exercise): Generator<Finding> {
  const { activity, matching, initiative, voluntary } = exercise
  const { kind } = register.controller
  const takesPart = kind === undefined || kind === 'principal-council' || kind === 'other-public-authority'
  if (!initiative || !takesPart || voluntary || asBoolean(matching['mandatory']) === true) return
  const { caveat } = weighSource(initiative, 'warning')
  const said = asBoolean(matching['mandatory']) === false ? 'says that it need not' : 'does not say that it must'
  const choice =
    initiative.id === 'nfi-england'
      ? ' Where the council gives data by its own choice, cite paragraph 3 of Schedule 9 under `dataMatching.law`.'
      : ''
  const message = `The activity \`${activity.id}\` takes part in the National Fraud Initiative, and ${said}. For the sets of data that are asked for, taking part is a duty: write \`mandatory: true\`.${choice}${caveat}`
  yield {
    code: 'data-match-duty-unsaid',
    severity: 'warning',
    ...at(exercise, 'mandatory'),
    message,
    citation: initiative.cite,
  }
}

/** What must be done is not asked about: a consent that changes nothing is none, and misleads people. */
function* checkConsent(register: Register, exercise: Exercise): Generator<Finding> {
  if (!isDuty(exercise)) return
  const { activity, matching, initiative } = exercise
  const { id, file } = activity
  const source = initiative ?? law.lawfulBases.items.find((basis) => basis.id === 'consent')
  const citation = initiative?.cite ?? 'UK GDPR Articles 4(11), 6(1)(c) and 7'
  const duty = initiative ? 'the National Fraud Initiative' : 'data matching that the law requires'
  const { severity, caveat } = weighSource(source, 'error')
  const reason = `Taking part is a duty, so nobody’s consent is needed, and people cannot refuse. Write \`legal-obligation\`, and tell people in the privacy notice.${caveat}`
  if (activity.lawfulBasis === 'consent') {
    const message = `The activity \`${id}\` rests ${duty} on consent. ${reason}`
    yield { code: 'data-match-on-consent', severity, file, path: ['activities', id, 'lawfulBasis'], message, citation }
  } else if (asData(activity.raw['consent']) && !needsConsent(activity)) {
    const message = `The activity \`${id}\` asks for consent beside ${duty}. ${reason.replace('Write `legal-obligation`, and tell', 'Remove `consent`, and tell')}`
    yield {
      code: 'data-match-asks-consent',
      severity: 'warning',
      file,
      path: ['activities', id, 'consent'],
      message,
      citation,
    }
  }
  for (const partner of asTexts(matching['with'])) {
    const recipient = register.recipients.get(partner)
    if (recipient?.lawfulBasis !== 'consent') continue
    const path = ['recipients', partner, 'lawfulBasis']
    const message = `The recipient \`${partner}\` is given data for ${duty} (activity \`${id}\`) on consent. ${reason}`
    yield { code: 'data-match-on-consent', severity, file: recipient.file, path, message, citation }
  }
}

/** Marketing, and conditions that are consent themselves, need the record for something else. */
const needsConsent = ({ specialCategories, marketing }: Activity): boolean =>
  marketing === true || [...specialCategories.values()].some(({ condition }) => condition === 'explicit-consent')

function* checkLimits(exercise: Exercise): Generator<Finding> {
  const { activity, matching, initiative, voluntary } = exercise
  if (!initiative) return
  if (asBoolean(matching['predicts']) === true) {
    const { severity, caveat } = weighSource(gateway('nfi-purpose-limit'), 'error')
    const message = `The activity \`${activity.id}\` uses the National Fraud Initiative to predict fraud. Its power is to prevent and detect fraud, and not to find patterns that only show that someone might commit it. Take its results out of the prediction.${caveat}`
    yield {
      code: 'data-match-predicts',
      severity,
      ...at(exercise, 'predicts'),
      message,
      citation: 'LAAA 2014 Schedule 9 paragraph 1(4) and (5)',
    }
  }
  const sets = Array.isArray(matching['datasets']) ? (matching['datasets'] as readonly unknown[]) : []
  const index = sets.findIndex((set) => /\bpatients?\b|\bmedical records?\b/iu.test(asText(set) ?? ''))
  if (index >= 0 && (voluntary || asBoolean(matching['mandatory']) === false)) {
    const source = gateway('nfi-voluntary')
    const { severity, caveat } = weighSource(source, 'error')
    const message = `The activity \`${activity.id}\` gives data about patients to the National Fraud Initiative by its own choice, which its power leaves out. Take that set out.${caveat}`
    const { file, path } = at(exercise, 'datasets')
    yield {
      code: 'data-match-patients',
      severity,
      file,
      path: [...path, index],
      message,
      citation: 'LAAA 2014 Schedule 9 paragraph 3',
    }
  }
}

function* checkNotice({ activity, initiative }: Exercise): Generator<Finding> {
  const { id, file, raw } = activity
  const notice = asData(raw['notice'])?.['location'] ?? raw['notice']
  if (!lacksText(notice)) return
  const what = initiative ? 'takes part in the National Fraud Initiative' : 'compares sets of data'
  const message = `The activity \`${id}\` ${what}, and does not say where people are told. Being required by law is no reason not to tell them: link the privacy notice that names the exercise under \`notice\`.`
  yield {
    code: 'data-match-untold',
    severity: 'warning',
    file,
    path: ['activities', id, 'notice'],
    message,
    citation: 'UK GDPR Articles 13 and 14',
  }
}
