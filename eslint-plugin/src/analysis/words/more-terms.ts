import type { CategoryId } from 'processing-register-schemas'

/** `hint`: weak, and no neighbour makes it more. */
type Grade = 'strong' | 'medium' | 'weak' | 'hint'

interface Group {
  readonly category: CategoryId
  readonly grade: Grade
  /** Why a name with one of these words tells something of the category about a person, and why no surer or less surely. */
  readonly why: string
  /** Terms, parted by commas. */
  readonly terms: string
}

/**
 * Words of public services that the lexicon does not list yet, each in a group that says why it belongs there: adding a word is one
 * entry here and one line in the tests.
 */
const groups: readonly Group[] = [
  {
    category: 'racial-or-ethnic-origin',
    grade: 'strong',
    why: 'Other ways to write the question on ethnic group.',
    terms: 'race or ethnicity, race ethnicity, ethnic',
  },
  {
    category: 'racial-or-ethnic-origin',
    grade: 'medium',
    why: 'Tells of descent when it is said of a person (the colour of a skin is part of race: Equality Act 2010, s.9); an event has a cultural background, an emoji a skin tone.',
    terms: 'cultural background, caste, skin tone',
  },
  {
    category: 'racial-or-ethnic-origin',
    grade: 'medium',
    why: 'The groups of the census as questions of their own; the background of a page has a colour too.',
    terms: 'white background, black background, asian background, mixed background, other ethnic background',
  },
  {
    category: 'religious-or-philosophical-beliefs',
    grade: 'strong',
    why: 'The census question without its conjunction, its answer’s heading, and the names of religions as field names.',
    terms: 'religion belief, religious group, hinduism, sikhism, buddhism',
  },
  {
    category: 'religious-or-philosophical-beliefs',
    grade: 'medium',
    why: 'A person’s faith, and also a forename (Christian) or a kind of school, finance or art.',
    terms: 'christian, islamic',
  },
  {
    category: 'political-opinions',
    grade: 'strong',
    why: 'Each says in two words which party or opinion a person leans to, and means nothing else.',
    terms: 'party supported, political persuasion, political leaning, political preference',
  },
  {
    category: 'trade-union-membership',
    grade: 'strong',
    why: 'Only a member has one, or is one.',
    terms: 'union member number, union affiliation, trade unionist',
  },
  {
    category: 'trade-union-membership',
    grade: 'medium',
    why: 'Said of a person it is membership; said of a workplace it is not.',
    terms: 'unionised',
  },
  {
    category: 'genetic-data',
    grade: 'medium',
    why: 'Inherited characteristics (UK GDPR Article 4(13)); `hereditary` is also said of peerages.',
    terms: 'hereditary, genetic marker',
  },
  {
    category: 'biometric-data',
    grade: 'strong',
    why: 'A measure of the body taken to tell people apart (UK GDPR Article 4(14)).',
    terms: 'facial image template, retinal scan, iris scan, fingerprint scan, voice print, face print',
  },
  {
    category: 'sexual-orientation',
    grade: 'strong',
    why: 'The orientation itself, as a noun or as the heading of its answers.',
    terms: 'homosexuality, bisexuality, heterosexuality, lgbtqia',
  },
  {
    category: 'sex-life',
    grade: 'medium',
    why: 'Opens names such as `sexuallyActive`; alone it does not say of what.',
    terms: 'sexually',
  },
  {
    category: 'sex-life',
    grade: 'strong',
    why: 'What was done to a person sexually is data concerning the sex life of that person.',
    terms: 'sexually assaulted, sexually exploited, sexually abused',
  },
  {
    category: 'health',
    grade: 'strong',
    why: 'Words for being ill, and for the question whether one is (UK GDPR Article 4(15)).',
    terms:
      'illness, disease, sickness, ill health, hospitalisation, hospitalised, medical attention, health problem, health issue, ' +
      'health concern, health condition, clinical diagnosis, terminal illness, terminally ill, syndrome, drinking problem, drug problem, disabling',
  },
  {
    category: 'health',
    grade: 'strong',
    why: 'The name of a condition or impairment: whoever has it on record has it or is asked about it.',
    terms:
      'deafness, blindness, hearing loss, sight loss, partially sighted, arthritis, tuberculosis, tumour, eating disorder, ' +
      'personality disorder, bipolar, schizophrenia, ptsd, neurodiversity, neurodivergent, incontinence, continence, ' +
      'pressure sore, pressure ulcer, brain injury, head injury, chronic pain, covid symptom, covid, coronavirus, dyscalculia, ' +
      'tourette, parkinson, alzheimer, stroke history, sensory loss, dual sensory',
  },
  {
    category: 'health',
    grade: 'strong',
    why: 'A treatment, aid, test or service that only somebody with the condition has: it tells the condition.',
    terms:
      'psychiatric, hearing aid, chemotherapy, radiotherapy, biopsy, blood pressure, catheter, care programme approach, pain relief, ' +
      'palliative, vaccinated, immunised, antidepressant, opioid, paracetamol, hospice, organ donor, organ donation, organ removal, organ removed',
  },
  {
    category: 'health',
    grade: 'strong',
    why: 'Habits that health services record as such, and the needs of special education, which rest on an impairment.',
    terms:
      'smoking status, drug use, alcohol use, illegal substance, illegal drug, drug and alcohol, special educational need, special education need',
  },
  {
    category: 'health',
    grade: 'strong',
    why: 'Forms by which a clinician says that a person is near the end of life (DWP).',
    terms: 'ds1500, sr1',
  },
  {
    category: 'health',
    grade: 'medium',
    why: 'Said of a person it is health; the same word is used of insurance claims, techniques, files, waste or schools.',
    terms:
      'injury, injured, pain, sick, unwell, psychological, counselling, clinical, dexterity, trauma, aftercare, special need, ' +
      'learning need, sensory need, mental, frail, gestation, infection, wound, fracture, self neglect, smoker, weight loss, disorder, drug',
  },
  {
    category: 'health',
    grade: 'medium',
    why: 'A service of medicine: in a person’s record it tells that the person is treated there, elsewhere it is an institution.',
    terms: 'inpatient, outpatient, midwife, gp appointment, radiology, pathology',
  },
  {
    category: 'health',
    grade: 'weak',
    why: 'Everyday words that mean health only among others that do.',
    terms: 'treatment, breathing, distress, stamina, alcohol, nutrition',
  },
  {
    category: 'health',
    grade: 'hint',
    why: 'A role or a feature of a place: a patient’s name is not a diagnosis, and a car park for disabled drivers is not a person.',
    terms:
      'patient, wellbeing, disabled parking, disabled access, disabled toilet, wheelchair access, wheelchair accessible',
  },
  {
    category: 'criminal-offence',
    grade: 'strong',
    why: 'A sentence, or what follows one: it tells the conviction (DPA 2018 s.11(2)).',
    terms:
      'parole, imprisonment, imprisoned, curfew, home detention, suspended sentence, community order, community sentence, custodial, ' +
      'confiscation order, release on temporary licence, unlawfully at large, rotl',
  },
  {
    category: 'criminal-offence',
    grade: 'strong',
    why: 'Numbers and records that the police keep of people who were arrested or convicted.',
    terms: 'pnc number, cro number, police record',
  },
  {
    category: 'criminal-offence',
    grade: 'strong',
    why: 'The name of an offence, or of having committed, been charged with or been cleared of one.',
    terms:
      'offending, reoffending, reoffence, criminality, indictment, assault, arson, robbery, burglary, manslaughter, homicide, acquitted, ' +
      'sex offence, sexual offence, felony, misdemeanour, convict, court conviction, terrorist offence',
  },
  {
    category: 'criminal-offence',
    grade: 'medium',
    why: 'An offence or a step of proceedings when it is said of a person; also said of products, schools, cards, assets and policies.',
    terms:
      'recall, detention, warrant, plea, theft, murder, terrorism, terrorist, stalking, court appearance, incarceration, incarcerated, ' +
      'police involvement, forced crime, punishment, further charge, outstanding charge, pending charge',
  },
  {
    category: 'criminal-offence',
    grade: 'weak',
    why: 'Words of sentence management that other fields use too: licences and releases are also of software, status of companies, courts hear civil cases.',
    terms:
      'licence expiry, conditional release, automatic release, legal status, violent, hdc, court hearing, court case',
  },
  {
    category: 'criminal-offence',
    grade: 'hint',
    why: 'A role, an institution or its staff: in the code of a prison it stands in every name and tells nothing more of anybody.',
    terms:
      'prisoner, inmate, probation area, probation team, probation region, probation office, prison id, prison name, prison code, ' +
      'prison email, prison address, prison detail, prison estate, prison healthcare, offender manager, offender management',
  },
]

/** The further terms, in the lexicon's shape. */
export const moreTerms = groups.flatMap(({ category, grade, terms }) =>
  terms.split(', ').map((term) => ({ category, grade, words: term.split(' ') })),
)
