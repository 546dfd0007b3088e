import type { ConditionId, LawfulBasisId } from 'processing-register-schemas'

/** A ground for sharing without the person's consent, where consent would be expected. */
export type WithoutConsentGround =
  'prevent-harm' | 'crime' | 'national-security' | 'regulatory' | 'enactment-or-proceedings'

/**
 * What is written down when personal data is given to someone else; the keys and their meaning are those of the schema
 * (`processing-register-schemas/disclosure-record.schema.json`). It names fields and never holds what stands in them.
 */
export interface DisclosureRecord {
  /** An entry of `activities` in the register. */
  readonly activity: string
  /** An entry of `recipients`. */
  readonly recipient: string
  readonly lawfulBasis: LawfulBasisId
  /** Why the data is given, in words that still make sense in six years. */
  readonly reason: string
  /** The role, officer id or body that asked; not a member of the public's name. */
  readonly requestedBy: string
  /** Who authorised it: needed where sharing is non-routine. */
  readonly authorisedBy?: string
  readonly withoutConsent?: WithoutConsentGround
  /** Why that ground applies in this case. */
  readonly justification?: string
  /** Names of the fields that are given. */
  readonly fields?: readonly string[]
  /** The record's own id; the log gives one where this is absent. */
  readonly id?: string
  readonly direction?: 'sent' | 'received'
  readonly kind?: 'routine' | 'non-routine'
  readonly requestReference?: string
  readonly consentSought?: string
  readonly consentGiven?: boolean
  readonly consentReference?: string
  /** ISO date. */
  readonly consentWithdrawn?: string
  readonly givenBy?: string
  readonly receivedBy?: string
  /** ISO date and time with its zone; the log gives the present where this is absent. */
  readonly disclosedAt?: string
  readonly dataDescription?: string
  /** References such as case numbers, never names. */
  readonly dataSubjects?: string | readonly string[]
  readonly purposeOfUse?: string
  readonly condition?: ConditionId
  readonly criminalOffenceRoute?: 'official-authority' | 'authorised-by-law' | 'law-enforcement'
  /** Paragraph of DPA 2018 Schedule 1. */
  readonly schedule1?: number
  readonly law?: string
  /** An entry of `agreements`. */
  readonly agreement?: string
  readonly exemption?: string
  readonly subjectInformed?: boolean | string
  readonly withheldFromSubject?: string
  readonly proportionality?: string
  readonly urgent?: boolean
  readonly pseudonymised?: boolean
  readonly transferMethod?: string
  readonly onwardSharing?: 'forbidden' | 'with-our-consent' | 'as-law-allows'
  /** Two-letter country code. */
  readonly country?: string
  /** ISO date. */
  readonly reviewBy?: string
  readonly retention?: string
  readonly notes?: string
}

/** A record as it is written: with its id and its time. */
export interface DisclosureEntry extends DisclosureRecord {
  readonly id: string
  readonly disclosedAt: string
}

/** A record to one recipient, as `processing-register types` writes it from the register. */
export interface DisclosureTo<
  Recipient extends string,
  Activity extends string,
  Basis extends LawfulBasisId,
  Field extends string = string,
> extends Omit<DisclosureRecord, 'recipient' | 'activity' | 'lawfulBasis' | 'fields'> {
  readonly recipient: Recipient
  readonly activity: Activity
  readonly lawfulBasis: Basis
  readonly fields?: readonly Field[]
}

/** As {@link DisclosureTo}, for a recipient whose sharing is non-routine: authorised each time, and on a ground where there is no consent. */
export type NonRoutineDisclosureTo<
  Recipient extends string,
  Activity extends string,
  Basis extends LawfulBasisId,
  Field extends string = string,
> = DisclosureTo<Recipient, Activity, Basis, Field> & { readonly authorisedBy: string } & (Basis extends 'consent'
    ? unknown
    : { readonly withoutConsent: WithoutConsentGround })

/** What a disclosure log needs to know of an activity. */
export interface SharingActivity {
  readonly lawfulBasis?: LawfulBasisId
  /** Ids. */
  readonly recipients: readonly string[]
}

/** What a disclosure log needs to know of a recipient. */
export interface SharingRecipient {
  /** Its own basis; where absent, that of the activity counts. */
  readonly lawfulBasis?: LawfulBasisId
  readonly sharing?: 'routine' | 'non-routine'
  /** A closed list, matched as the linter matches it; absent where the register sets no limit. */
  readonly fields?: readonly string[]
}

/**
 * The part of a processing register that a disclosure log needs, as plain data: `processing-register types` writes it.
 *
 * @typeParam Known the records that the register allows; every well-formed record where the types were not made from it
 */
export interface SharingRegister<Known extends DisclosureRecord = DisclosureRecord> {
  readonly format: 'processing-register-sharing/1'
  readonly activities: Readonly<Record<string, SharingActivity>>
  readonly recipients: Readonly<Record<string, SharingRecipient>>
  /** Ids. */
  readonly agreements: readonly string[]
  /** Never there: carries the type from the generated file to the log. */
  readonly '~known'?: Known
}

/**
 * Writes one entry. When it returns, or the promise it returns resolves, the entry counts as written; when it throws, the share
 * does not happen.
 */
export type DisclosureSink = (entry: DisclosureEntry) => unknown

/** Puts a disclosure on record before it happens. */
export interface RecordDisclosure<Known extends DisclosureRecord = DisclosureRecord> {
  /**
   * @returns what was written
   * @throws {@link DisclosureError} (as a rejection) where the record is refused or cannot be written
   */
  (record: Known): Promise<DisclosureEntry>
  /**
   * @param share runs only after the record was written
   * @returns what `share` gives; its own error is passed on as it is, and the record stands
   * @throws {@link DisclosureError} (as a rejection) where the record is refused or cannot be written: `share` has not run
   */
  <T>(record: Known, share: () => T | PromiseLike<T>): Promise<T>
}
