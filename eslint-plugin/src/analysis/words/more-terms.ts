import type { CategoryId } from 'processing-register-schemas'

/** `hint`: weak, and no neighbour makes it more. */
type Grade = 'strong' | 'medium' | 'weak' | 'hint'

/**
 * Words of public services that the lexicon does not list yet. One line a category and grade, terms parted by commas: adding a
 * word is one entry here and one line in the tests.
 */
const more: readonly (readonly [CategoryId, Grade, string])[] = [
  ['racial-or-ethnic-origin', 'strong', 'race or ethnicity, race ethnicity, skin tone, ethnic'],
  ['racial-or-ethnic-origin', 'medium', 'cultural background, caste'],
  ['religious-or-philosophical-beliefs', 'strong', 'religion belief, religious group, hinduism, sikhism, buddhism'],
  ['religious-or-philosophical-beliefs', 'medium', 'christian, islamic'],
  ['political-opinions', 'strong', 'party supported, political persuasion, political leaning, political preference'],
  ['trade-union-membership', 'strong', 'union member number, union affiliation, trade unionist'],
  ['trade-union-membership', 'medium', 'unionised'],
  ['genetic-data', 'medium', 'hereditary, genetic marker'],
  [
    'biometric-data',
    'strong',
    'facial image template, retinal scan, iris scan, fingerprint scan, voice print, face print',
  ],
  ['sexual-orientation', 'strong', 'homosexuality, bisexuality, heterosexuality, lgbtqia'],
  ['sex-life', 'medium', 'sexually'],
  ['sex-life', 'strong', 'sexually assaulted, sexually exploited, sexually abused'],
  [
    'health',
    'strong',
    'illness, disease, sickness, ill health, hospitalisation, hospitalised, medical attention, psychiatric, syndrome, ' +
      'deafness, blindness, hearing loss, hearing aid, sight loss, partially sighted, arthritis, tuberculosis, tumour, ' +
      'chemotherapy, radiotherapy, biopsy, blood pressure, eating disorder, personality disorder, bipolar, schizophrenia, ' +
      'ptsd, neurodiversity, neurodivergent, incontinence, continence, catheter, pressure sore, pressure ulcer, ' +
      'smoking status, drug use, alcohol use, drinking problem, drug problem, special educational need, ' +
      'special education need, care programme approach, health problem, health issue, health concern, health condition, ' +
      'brain injury, head injury, pain relief, chronic pain, disabling, clinical diagnosis, ds1500, sr1, terminal illness, ' +
      'terminally ill, palliative, covid symptom, covid, coronavirus, vaccinated, immunised, antidepressant, opioid, ' +
      'paracetamol, dyscalculia, tourette, parkinson, alzheimer, stroke history, sensory loss, dual sensory, hospice, organ donor, organ donation, organ removal, organ removed',
  ],
  [
    'health',
    'medium',
    'injury, injured, pain, sick, unwell, psychological, counselling, clinical, dexterity, trauma, aftercare, ' +
      'special need, learning need, sensory need, mental, frail, gestation, infection, wound, fracture, self neglect, ' +
      'smoker, weight loss, disorder, inpatient, outpatient, drug, midwife, gp appointment, radiology, pathology',
  ],
  ['health', 'weak', 'treatment, breathing, distress, stamina, alcohol, nutrition'],
  [
    'health',
    'hint',
    'patient, wellbeing, disabled parking, disabled access, disabled toilet, wheelchair access, wheelchair accessible',
  ],
  [
    'criminal-offence',
    'strong',
    'parole, imprisonment, imprisoned, curfew, home detention, pnc number, cro number, offending, reoffending, reoffence, ' +
      'confiscation order, criminality, indictment, assault, arson, robbery, burglary, manslaughter, homicide, acquitted, ' +
      'suspended sentence, community order, community sentence, custodial, sex offence, sexual offence, felony, ' +
      'misdemeanour, release on temporary licence, rotl, convict, police record, court conviction, terrorist offence',
  ],
  [
    'criminal-offence',
    'medium',
    'recall, detention, warrant, plea, theft, murder, terrorism, terrorist, stalking, ' +
      'court appearance, incarceration, incarcerated, police involvement, forced crime',
  ],
  ['criminal-offence', 'weak', 'licence expiry, conditional release, automatic release, legal status, violent, hdc'],
  [
    'criminal-offence',
    'hint',
    'prisoner, inmate, probation area, probation team, probation region, probation office, prison id, prison name, prison code, ' +
      'prison email, prison address, prison detail, prison estate, prison healthcare, offender manager, offender management',
  ],
]

/** The further terms, in the lexicon's shape. */
export const moreTerms = more.flatMap(([category, grade, terms]) =>
  terms.split(', ').map((term) => ({ category, grade, words: term.split(' ') })),
)
