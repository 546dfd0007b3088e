/** The law data as a whole; its parts are described in `law-types.ts`. */
import type { SpecialCategoryId } from './index.js'
import type {
  ApprovedDestination,
  Category,
  Condition,
  DisclosureField,
  Gateway,
  LawfulBasis,
  RecordField,
  RepealedLaw,
  RetentionPeriod,
  Schedule1Paragraph,
  Schedule8Paragraph,
  Sourced,
  TransferMechanism,
} from './law-types.js'

type Texts = readonly string[]
type Titled = Sourced & { readonly id: string; readonly title: string; readonly note?: string }

/** Part 3 of the DPA 2018: processing by a competent authority for law enforcement purposes. */
interface LawEnforcement extends Sourced {
  readonly scope: string
  readonly competentAuthority: readonly (Titled & {
    readonly includesForCouncils?: Texts
    readonly councilExamples?: Texts
  })[]
  readonly notPart3: Texts
  readonly lawfulness: Sourced & {
    readonly rule: string
    readonly sensitiveProcessing: Sourced & {
      readonly definition: string
      readonly route1: string
      readonly route2: string
    }
  }
  readonly schedule8: Sourced & { readonly items: readonly Schedule8Paragraph[] }
  readonly records: readonly Titled[]
  readonly automated: Sourced
  readonly transfers: Sourced
  readonly transfersToOthers: Sourced & { readonly text: string }
}

/** The separate gate for criminal-offence data. */
interface CriminalOffenceLaw {
  readonly art10: Sourced & {
    readonly gates: readonly (Titled & { readonly needs: Texts })[]
    readonly plus: string
    readonly coversAllegations: boolean
    readonly coversAbsenceOfConvictions: Sourced & { readonly value: boolean; readonly example: string }
    readonly coversCivilMeasures: Sourced & { readonly value: string }
    readonly victimsAndWitnesses: Sourced & { readonly value: string }
    readonly notCovered: Texts
  }
  readonly part3: LawEnforcement
  readonly exemptionForSharing: Sourced & { readonly note: string }
}

/** Chapter V of the UK GDPR: transfers out of the United Kingdom. */
interface TransferLaw extends Sourced {
  readonly chapter: string
  readonly rule: Sourced & { readonly text: string }
  readonly mechanisms: readonly TransferMechanism[]
  readonly derogations: Sourced & {
    readonly items: Texts
    readonly closedToPublicAuthoritiesUsingPublicPowers: Texts
    readonly closedCite: string
    readonly note: string
  }
  readonly approvedDestinations: Sourced & {
    readonly savedList: Sourced
    readonly items: readonly ApprovedDestination[]
    readonly crownDependenciesNote: string
  }
  readonly inbound: Sourced & { readonly title: string; readonly until: string }
  readonly cloudRule: string
  readonly noticeTraps: Texts
}

/** UK data protection law as far as a council's software meets it. Versioned; `meta.asAt` says when it was last checked. */
export interface Law {
  readonly version: string
  readonly meta: {
    readonly title: string
    readonly jurisdiction: string
    /** ISO date. */
    readonly asAt: string
    readonly notLegalAdvice: true
    readonly provenanceKey: Readonly<Record<'primary' | 'secondary' | 'memory', string>>
    readonly verifyKey: string
    readonly newestStoredEvidence: string
    readonly abbreviations: Readonly<Record<string, string>>
  }
  readonly sources: readonly { readonly id: string; readonly what: string; readonly url: string | null }[]
  readonly notices: Readonly<Record<string, string>>
  readonly commencement: readonly (Sourced & { readonly what: string; readonly date: string | null })[]
  readonly lawfulBases: Sourced & {
    readonly rule: string
    readonly publicAuthorityTest: Sourced & { readonly text: string; readonly notPublicAuthorities: Texts }
    readonly items: readonly LawfulBasis[]
    readonly lawEnforcementAlternative: { readonly ref: string; readonly note: string }
  }
  readonly purposeLimitation: Sourced & { readonly inForce: string; readonly facts: Texts }
  readonly specialCategories: Sourced & {
    readonly rule: string
    readonly addPower: Sourced & { readonly inForce: string; readonly text: string; readonly regulationsFound: string }
    readonly partThreeTwin: string
    readonly inference: Sourced & { readonly text: string }
    readonly items: readonly Category<SpecialCategoryId>[]
    readonly separateClass: readonly Category<'criminal-offence'>[]
  }
  readonly conditions: readonly Condition[]
  readonly conditionsNotes: Texts
  readonly schedule1: Sourced & {
    readonly notSelectable: Texts
    readonly count: number
    readonly items: readonly Schedule1Paragraph[]
    readonly part4: readonly (Sourced & { readonly para: number; readonly title: string })[]
    readonly explicitSpiParas: readonly number[]
    readonly typicalCouncilParas: Readonly<Record<string, number | readonly number[]>>
  }
  readonly criminalOffence: CriminalOffenceLaw
  readonly transfers: TransferLaw
  readonly automatedDecisions: Sourced & {
    readonly definitions: { readonly solelyAutomated: string; readonly significantDecision: string }
    readonly rules: readonly (Sourced & { readonly id: string; readonly text: string; readonly lint?: string })[]
    readonly criminalData: string
    readonly noticeDuties: string
    readonly registerFields: Texts
  }
  readonly ropaFields: Sourced & {
    readonly art30_1: Sourced & { readonly items: readonly RecordField[] }
    readonly art30_2: Sourced & { readonly items: readonly RecordField[] }
    readonly art30_3_4: Sourced & { readonly title: string }
    readonly art30_5: Sourced & { readonly title: string }
    readonly notInArt30: Texts
    readonly schedule1Para41: Texts
    readonly lawEnforcementS61: { readonly ref: string }
    readonly icoTemplateColumns: Sourced & { readonly blocks: Readonly<Record<string, Texts>> }
    readonly suggestedCouncilExtras: Texts
    readonly otherDocuments: readonly RecordField[]
  }
  readonly noticeFields: Sourced & {
    readonly both: Texts
    readonly art13Only: Texts
    readonly art14Only: Texts
    readonly objectionProminence: string
  }
  readonly disclosureRecord: Sourced & {
    readonly purpose: string
    readonly fields: readonly DisclosureField[]
    readonly consentRecord: { readonly fields: Texts; readonly rule: string }
    readonly caldicott: Sourced & { readonly title: string; readonly items: Texts; readonly guardian: string }
    readonly icoCode: Sourced & { readonly facts: Texts }
  }
  readonly gateways: Sourced & { readonly rule: string; readonly items: readonly Gateway[] }
  readonly repealedLaw: Sourced & { readonly use: string; readonly items: readonly RepealedLaw[] }
  readonly retention: Sourced & {
    readonly principle: Sourced & { readonly text: string }
    readonly noStatutoryPeriodRule: string
    readonly items: readonly RetentionPeriod[]
    readonly grammar: {
      readonly note: string
      readonly ebnf: string
      readonly namedEvents: Texts
      readonly mustExpress: Texts
      readonly disposalMethods: Texts
      readonly holds: string
    }
  }
}
