import { describe, expect, it } from 'vitest'
import { createTermMatcher, normaliseWord, splitWords, type TermContext } from '../src/analysis/words/index.js'

const matcher = createTermMatcher()
const grade = (name: string, context?: TermContext) => {
  const match = matcher.match(name, context)
  return match && `${match.category}/${match.grade}/${match.matched}`
}

describe('splitWords', () => {
  it.each([
    ['medicalNeed', ['medical', 'need']],
    ['MedicalNeed', ['medical', 'need']],
    ['medical_need', ['medical', 'need']],
    ['medical-need', ['medical', 'need']],
    ['medical.need', ['medical', 'need']],
    ['Medical need?', ['medical', 'need']],
    ['answers[0].religion', ['answers', '0', 'religion']],
    ['GPName', ['gp', 'name']],
    ['patientGPs', ['patient', 'gp']],
    ['hasEHCPlan', ['has', 'ehc', 'plan']],
    ['DISABILITY_TYPE', ['disability', 'type']],
    ['#ethnicity', ['ethnicity']],
    ['med3Issued', ['med3', 'issued']],
    ['ICD10Code', ['icd10', 'code']],
    ['section_117', ['section', '117']],
    ['Sömeñame', ['sömeñame']],
    ['', []],
    ['$$', []],
  ])('splits %s', (name, words) => expect(splitWords(name)).toEqual(words))

  it('parts numbers from letters where asked', () =>
    expect(splitWords('matB1Form', 'split')).toEqual(['mat', 'b', '1', 'form']))
  it('composes a decomposed accent first', () => expect(splitWords('cafe\u0301Type')).toEqual(['caf\u00e9', 'type']))
  it('stays linear on a name of a megabyte', () => expect(splitWords('aB'.repeat(500_000)).length).toBeLessThan(500))
})

describe('normaliseWord', () => {
  it.each([
    ['convictions', 'conviction'],
    ['allergies', 'allergy'],
    ['diagnoses', 'diagnosis'],
    ['illnesses', 'illness'],
    ['illness', 'illness'],
    ['dbs', 'dbs'],
    ['status', 'status'],
    ['diagnosis', 'diagnosis'],
    ['ids', 'id'],
    ['offense', 'offence'],
    ['license', 'licence'],
    ['behavior', 'behaviour'],
    ['hospitalization', 'hospitalisation'],
    ['immunizations', 'immunisation'],
    ['pediatric', 'paediatric'],
  ])('%s is %s', (word, expected) => expect(normaliseWord(word)).toBe(expected))
})

describe('strong terms', () => {
  it.each([
    ['ethnicity', 'racial-or-ethnic-origin/strong/ethnicity'],
    ['ethnic_group_code', 'racial-or-ethnic-origin/strong/ethnic group'],
    ['politicalAffiliation', 'political-opinions/strong/political affiliation'],
    ['votingIntention', 'political-opinions/strong/voting intention'],
    ['religiousBelief', 'religious-or-philosophical-beliefs/strong/religious belief'],
    ['tradeUnionMember', 'trade-union-membership/strong/trade union'],
    ['union_membership_number', 'trade-union-membership/strong/union membership'],
    ['UNIONDues', 'trade-union-membership/strong/union dues'],
    ['geneticTestResult', 'genetic-data/strong/genetic'],
    ['DNAProfile', 'genetic-data/strong/dna profile'],
    ['faceEmbedding', 'biometric-data/strong/face embedding'],
    ['voiceprints', 'biometric-data/strong/voiceprints'],
    ['medicalNeed', 'health/strong/medical'],
    ['med3Issued', 'health/strong/med3'],
    ['matB1', 'health/strong/mat b1'],
    ['section117Aftercare', 'health/strong/section 117'],
    ['gad7_score', 'health/strong/gad7'],
    ['isPregnant', 'health/strong/pregnant'],
    ['bluebadge', 'health/strong/bluebadge'],
    ['sexualHistory', 'sex-life/strong/sexual history'],
    ['sexualorientation', 'sexual-orientation/strong/sexualorientation'],
    ['unspentConvictions', 'criminal-offence/strong/unspent convictions'],
    ['noConvictions', 'criminal-offence/strong/no convictions'],
    ['priorOffenses', 'criminal-offence/strong/offenses'],
    ['DBSNumber', 'criminal-offence/strong/dbs number'],
  ])('%s', (name, expected) => expect(grade(name)).toBe(expected))

  it('takes the longest term of several', () =>
    expect(grade('sexual_health_history')).toBe('health/strong/sexual health'))
  it('keeps whom a person sees for strict, and how to reach staff for none', () => {
    expect(grade('sexualHealthClinic')).toBe('health/medium/sexual health')
    expect(grade('probationOfficer')).toBe('criminal-offence/strong/probation officer')
    expect(grade('probationOfficerEmail')).toBeUndefined()
  })
  it('takes the sure term of two that stand apart', () =>
    expect(grade('geneticTestResult')).toBe('genetic-data/strong/genetic'))
  it('takes the longer of two that overlap, even where it is weaker', () =>
    expect(grade('disabledParking', { siblings: ['surname', 'disabledParking'] })).toBe('health/weak/disabled parking'))
  it('lets a word for a person yield to what is said of them', () =>
    expect(grade('offenderDisability')).toBe('health/strong/disability'))
})

describe('whole words only', () => {
  it.each(['Essex', 'horace', 'trace', 'sensor', 'unit', 'interface', 'database', 'dbService', 'general', 'assistant'])(
    '%s holds nothing',
    (name) => expect(grade(name)).toBeUndefined(),
  )
  it.each(['dateOfBirth', 'nhsNumber', 'postcode', 'mosaicId', 'income'])('%s is of no category', (name) =>
    expect(grade(name)).toBeUndefined(),
  )
})

describe('false friends', () => {
  it.each([
    ['browserFingerprint'],
    ['certificateThumbprint'],
    ['healthCheck'],
    ['healthEndpoint'],
    ['strokeWidth'],
    ['raceCondition'],
    ['screenOrientation'],
    ['domMutation'],
    ['wardCode'],
    ['pipInstall'],
    ['systemFingerprint'],
    ['painPoints'],
    ['mentalModel'],
    ['regionCode'],
    ['keyHealthInequalities'],
    ['wantsSMI'],
    ['innovationDiseaseArea'],
  ])('%s is none', (name) => expect(grade(name)).toBeUndefined())

  it('is told by the name around it', () => {
    expect(grade('disabled', { owner: 'ButtonProps' })).toBeUndefined()
    expect(grade('stroke', { siblings: ['stroke', 'fill', 'strokeWidth', 'path'] })).toBeUndefined()
    expect(grade('probation', { owner: 'EmployeeContract' })).toBeUndefined()
    expect(grade('disease', { owner: 'InnovationRecord' })).toBeUndefined()
    expect(grade('disease', { owner: 'PatientRecord' })).toBe('health/strong/disease')
  })
  it('is confirmed by a word in the same name', () =>
    expect(grade('fingerprintScan')).toBe('biometric-data/strong/fingerprint scan'))
  it('does not hide an account that is switched off', () =>
    expect(grade('isDisabled', { siblings: ['firstName', 'lastName', 'username', 'isDisabled'] })).not.toMatch(
      /strong/u,
    ))
})

describe('medium and weak terms', () => {
  it('stay medium alone', () => {
    expect(grade('mobility')).toBe('health/medium/mobility')
    expect(grade('faith')).toBe('religious-or-philosophical-beliefs/medium/faith')
  })
  it('know the groups of the census as questions of their own', () => {
    const siblings = ['blackBackground', 'optionalBlackBackground', 'ethnicGroup']
    expect(grade('blackBackground')).toBe('racial-or-ethnic-origin/medium/black background')
    expect(grade('blackBackground', { siblings })).toBe('racial-or-ethnic-origin/strong/black background')
    expect(grade('blackBackgroundColour')).toBeUndefined()
  })
  it('rise beside another term of their category', () => {
    const siblings = ['faith', 'religion']
    expect(grade('faith', { siblings })).toBe('religious-or-philosophical-beliefs/strong/faith')
  })
  it('rise in a record of a person', () => {
    expect(grade('disabled', { siblings: ['surname', 'dateOfBirth', 'disabled'] })).toBe('health/strong/disabled')
    expect(grade('injuries', { owner: 'ResidentDetails' })).toBe('health/strong/injuries')
    expect(grade('tenantInjuries')).toBe('health/strong/injuries')
  })
  it('do not rise by their own repetition', () =>
    expect(grade('mobility', { siblings: ['mobility', 'mobilityScore', 'isMobility'] })).toBe('health/medium/mobility'))
  it('need more than a person for two letters', () =>
    expect(grade('gp', { owner: 'Resident' })).toBe('health/medium/gp'))
  it('leave a weak term out alone and keep it for strict beside evidence', () => {
    expect(grade('condition')).toBeUndefined()
    expect(grade('condition', { siblings: ['condition', 'medication'] })).toBe('health/weak/condition')
    expect(grade('vision', { siblings: ['vision', 'medication', 'wheelchair'] })).toBe('health/strong/vision')
  })
  it('never raise a proxy', () => {
    const siblings = ['nationality', 'ethnicity', 'religion', 'racialGroup']
    expect(grade('nationality', { siblings })).toBe('racial-or-ethnic-origin/weak/nationality')
    expect(grade('photo', { siblings: ['photo', 'faceTemplate', 'biometricTemplate'] })).toMatch(/weak/u)
  })
  it('keep the number of a person in a role for strict', () =>
    expect(grade('offenderNo')).toBe('criminal-offence/medium/offender'))
})

describe('the register’s own words', () => {
  const own = createTermMatcher({
    extra: [
      { match: 'sdq*', category: 'health' },
      { match: 'mosaicWarning', category: 'criminal-offence' },
      { match: '*Worship*', category: 'religious-or-philosophical-beliefs' },
      { match: '***', category: 'health' },
    ],
    notPersonal: ['raceResult*', 'religion'],
  })
  it.each([
    ['SDQ_total', 'health'],
    ['mosaic-warning', 'criminal-offence'],
    ['place_of_worship_name', 'religious-or-philosophical-beliefs'],
  ])('%s is %s', (name, category) =>
    expect(own.match(name)).toMatchObject({ category, grade: 'strong', declared: true }),
  )
  it.each(['mySdq', 'mosaicWarnings', 'religion', 'raceResults2026', 'surname', ''])('%s is none', (name) =>
    expect(own.match(name)).toBeUndefined(),
  )
  it('are looked for in the text', () => {
    expect(own.mayMatch('const a = row.Mosaic_Warning')).toBe(true)
    expect(own.mayMatch('const a = row.mosaic')).toBe(false)
  })
  it('match many wildcards in linear time', () => {
    // Where each wildcard tries every length, this name alone takes longer than the universe has.
    const hard = createTermMatcher({ extra: [{ match: `${'a*'.repeat(40)}b`, category: 'health' }] })
    expect(hard.match('a'.repeat(5_000))).toBeUndefined()
  })
})

describe('mayMatch', () => {
  it.each([
    'interface A { ethnicity: string }',
    'x.GPPractice',
    'const DBS_NUMBER = 1',
    'name="mental-health"',
    'x.\\u0065thnicity',
    'x.Diagnoses',
    'a.offenses',
    'hasMAT_B1',
    'b.allergies',
  ])('%s may hold a term', (text) => expect(matcher.mayMatch(text)).toBe(true))
  it.each([
    '',
    'const total = price * quantity',
    'if (condition) return interface_',
    'trace(sensor)',
    'supportDesk.check(off)',
  ])('%s holds none', (text) => expect(matcher.mayMatch(text)).toBe(false))
  it('never says no to a name that matches', () => {
    const names = [
      'ethnicOrigin',
      'UnionRep',
      'hasHIVTest',
      'pip_award',
      'x-ray-date',
      'caseDR10Code',
      'pediatricDiagnosis',
      'long_term_illnesses',
      'ASBO',
      'pnc_id',
      'MRIScan',
      'selfHarmRisk',
    ]
    for (const name of names) if (matcher.match(name)) expect(matcher.mayMatch(`{ ${name}: 1 }`), name).toBe(true)
  })
})
