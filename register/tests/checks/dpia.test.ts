import { describe, expect, it } from 'vitest'
import { dpiaCheck } from '../../src/checks/dpia.js'
import { runOnText } from './support/run-on-text.js'

const activity = (...lines: readonly string[]): string =>
  `version: 1\nactivities:\n  a:\n${lines.map((line) => `    ${line}\n`).join('')}`
const run = (text: string, today?: string) => runOnText(dpiaCheck, text, today)
const list = 'the Commissioner’s list under UK GDPR Article 35(4)'
const health = 'specialCategories: { health: { fields: [need] } }'
const profiling = 'automatedDecisions: { significant: true, solelyAutomated: false, profiling: true }'
const done = 'dpia: { reference: DPIA-1, status: approved, reviewed: 2026-03-01 }'

describe('register-dpia', () => {
  it.each([
    ['nothing of high risk', activity('title: Library cards')],
    ['a reference alone', activity(profiling, 'dpia: DPIA-2026-014')],
    ['an approved assessment', activity(profiling, health, done)],
    ['an assessment that can be found', activity(health, 'dpia: { location: Intranet, reviewBy: 2026-11-24 }')],
    ['a reason why none is needed', activity(health, 'dpia: { required: false, why: A dozen people a year }')],
    ['no reason where nothing asks for one', activity('dpia: { required: false }')],
    ['a placeholder, which register-review reports', activity(health, 'dpia: TBC')],
    ['ordinary channels', activity('collectionChannels: [online-form, telephone]', 'purposeKinds: [deliver-service]')],
    ['children without targeting', activity('children: true', 'marketing: false')],
  ])('accepts %s', (_, text) => {
    expect(run(text)).toEqual([])
  })

  it.each([
    [profiling, 'profiles people and takes significant decisions from it'],
    [
      'automatedDecisions: { significant: true, solelyAutomated: true }',
      'lets a computer alone take significant decisions about people',
    ],
  ])('must have an assessment: %s', (line, does) => {
    expect(run(activity(line))).toEqual([
      {
        code: 'dpia-missing',
        severity: 'error',
        line: 3,
        marked: 'a',
        message: `The activity \`a\` ${does}. That must be assessed before it starts. Carry out a data protection impact assessment and give its reference under \`dpia\`.`,
        citation: 'UK GDPR Article 35(3)(a)',
      },
    ])
  })

  it.each([
    ['automatedDecisions: { profiling: true, significant: false }', 'profiles people', list],
    [health, 'uses special category data, perhaps on a large scale', 'UK GDPR Article 35(3)(b)'],
    [
      'criminalOffence: { fields: [convictions] }',
      'uses data about convictions or offences, perhaps on a large scale',
      'UK GDPR Article 35(3)(b)',
    ],
    [
      'specialCategories: { biometric-data: { fields: [face] } }',
      'uses special category data, perhaps on a large scale and recognises people by biometric data',
      `UK GDPR Article 35(3)(b); ${list}`,
    ],
    [
      'specialCategories: { genetic-data: { fields: [marker] } }',
      'uses special category data, perhaps on a large scale and uses genetic data',
      `UK GDPR Article 35(3)(b); ${list}`,
    ],
    [
      'collectionChannels: [cctv, body-worn-video]',
      'watches people by CCTV and body-worn video, perhaps a public place on a large scale',
      'UK GDPR Article 35(3)(c)',
    ],
    [
      'collectionChannels: [number-plate-recognition]',
      'watches people by number plate recognition, perhaps a public place on a large scale',
      'UK GDPR Article 35(3)(c)',
    ],
    ['purposeKinds: [monitor-communications]', 'monitors communications', list],
    ['dataMatching: { exercise: Discounts }', 'matches sets of data', list],
    ['purposeKinds: [data-matching]', 'matches sets of data', list],
    ['purposeKinds: [single-view]', 'brings records about a person together', list],
    ['collectionChannels: [sensor]', 'collects data by sensors, an innovative technology', list],
  ])('is likely to need an assessment: %s', (line, does, citation) => {
    expect(run(activity(line))).toEqual([
      {
        code: 'dpia-likely-needed',
        severity: 'warning',
        line: 3,
        marked: 'a',
        message: `The activity \`a\` ${does}. That is likely to need a data protection impact assessment, and none is named. Give its reference under \`dpia\`, or write \`required: false\` there with the reason as \`why\`.`,
        citation,
      },
    ])
  })

  it('counts marketing to children', () => {
    expect(run(activity('children: true', 'marketing: true'))).toMatchObject([
      { code: 'dpia-likely-needed', message: expect.stringContaining('targets children with marketing') as string },
    ])
  })

  it.each([
    {
      title: 'a placeholder where an assessment is certain',
      text: activity(profiling, 'dpia: TBC'),
      code: 'dpia-missing',
      severity: 'error',
      line: 5,
      marked: 'TBC',
      message:
        'The activity `a` profiles people and takes significant decisions from it. That must be assessed before it starts. Carry out a data protection impact assessment and give its reference under `dpia`.',
      citation: 'UK GDPR Article 35(3)(a)',
    },
    {
      title: 'a refusal where an assessment is certain',
      text: activity(profiling, 'dpia: { required: false, why: No risk seen }'),
      code: 'dpia-refused',
      severity: 'error',
      line: 5,
      marked: 'false',
      message:
        'The activity `a` says that it needs no data protection impact assessment, and it profiles people and takes significant decisions from it: the law asks for one in this case. Carry it out and give its reference under `dpia`.',
      citation: 'UK GDPR Article 35(3)(a)',
    },
    {
      title: 'a refusal without a reason',
      text: activity(health, 'dpia: { required: false }'),
      code: 'dpia-refused-without-reason',
      severity: 'warning',
      line: 5,
      marked: 'dpia',
      message:
        'The activity `a` uses special category data, perhaps on a large scale, and says without a reason that it needs no data protection impact assessment. Give the reason under `dpia.why`, for example that few people are concerned.',
      citation: 'UK GDPR Article 35(3)(b)',
    },
    {
      title: 'an unfinished assessment that must be there',
      text: activity(profiling, 'dpia: { reference: DPIA-1, status: in-progress }'),
      code: 'dpia-unfinished',
      severity: 'error',
      line: 5,
      marked: 'in-progress',
      message:
        'The data protection impact assessment of the activity `a` is not finished. It has to be done before the processing starts, so the activity waits until it is approved.',
      citation: 'UK GDPR Article 35(1)',
    },
    {
      title: 'an assessment not started, where the council wants one',
      text: activity('dpia: { required: true, status: not-started }'),
      code: 'dpia-unfinished',
      severity: 'warning',
      line: 4,
      marked: 'not-started',
      message:
        'The data protection impact assessment of the activity `a` has not been started. It has to be done before the processing starts, so the activity waits until it is approved.',
      citation: 'UK GDPR Article 35(1)',
    },
    {
      title: 'a rejected assessment',
      text: activity(health, 'dpia: { reference: DPIA-1, status: rejected }'),
      code: 'dpia-unfinished',
      severity: 'warning',
      line: 5,
      marked: 'rejected',
      message:
        'The data protection impact assessment of the activity `a` was rejected. It has to be done before the processing starts, so the activity waits until it is approved.',
      citation: 'UK GDPR Article 35(1)',
    },
    {
      title: 'an assessment that cannot be found',
      text: activity('dpia: { status: approved, reviewed: 2026-03-01 }'),
      code: 'dpia-without-reference',
      severity: 'warning',
      line: 4,
      marked: 'dpia',
      message:
        'The activity `a` has a data protection impact assessment that nobody can find from here. Give its `reference` or its `location` under `dpia`.',
      citation: 'UK GDPR Article 5(2)',
    },
    {
      title: 'a review that is due',
      text: activity('dpia: { reference: DPIA-1, reviewBy: 2026-11-23 }'),
      code: 'dpia-review-overdue',
      severity: 'warning',
      line: 4,
      marked: '2026-11-23',
      message:
        'The data protection impact assessment of the activity `a` was to be reviewed by 2026-11-23. Review it, and write the day as `reviewed` and the next as `reviewBy`.',
      citation: 'UK GDPR Article 35(11)',
    },
    {
      title: 'an assessment without a date',
      text: activity('dpia: { reference: DPIA-1, status: approved }'),
      code: 'dpia-undated',
      severity: 'warning',
      line: 4,
      marked: 'dpia',
      message:
        'The data protection impact assessment of the activity `a` has no date. It is to be reviewed when the risk changes: write the day it was last looked at as `dpia.reviewed`.',
      citation: 'UK GDPR Article 35(11)',
    },
  ])('reports $title', ({ text, code, severity, line, marked, message, citation }) => {
    expect(run(text)).toEqual([{ code, severity, line, marked, message, citation }])
  })

  it('names every reason, and cites the certain one', () => {
    expect(run(activity(profiling, health, 'collectionChannels: [cctv]'))).toMatchObject([
      {
        code: 'dpia-missing',
        citation: 'UK GDPR Article 35(3)(a)',
        message: expect.stringContaining(
          'takes significant decisions from it, uses special category data, perhaps on a large scale and watches people by CCTV',
        ) as string,
      },
    ])
  })
})
