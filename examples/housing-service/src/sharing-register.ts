// Made from the processing register by `processing-register types`. Change the register, not this file, and run it again.
import type { DisclosureTo, NonRoutineDisclosureTo, SharingRegister } from 'processing-register-core/disclosure'

export type ActivityId =
  | 'equality-monitoring'
  | 'housing-register'
  | 'newsletter'

export type RecipientId =
  | 'cloud-hosting'
  | 'dwp'
  | 'fraud-matching'
  | 'govuk-notify'
  | 'police'

export type StoreId =
  | 'device-settings'
  | 'disclosure-log'
  | 'equality-responses'
  | 'evidence'
  | 'housing-applications'
  | 'housing-sessions'
  | 'reminders'

/** What may be put on record: recipient, the activities that list it, its lawful basis, the fields agreed with it. */
export type Disclosure =
  | DisclosureTo<'cloud-hosting', 'newsletter', 'consent'>
  | DisclosureTo<'cloud-hosting', 'equality-monitoring' | 'housing-register', 'public-task'>
  | DisclosureTo<'dwp', 'housing-register', 'public-task', 'address' | 'dateOfBirth' | 'name' | 'nationalInsuranceNumber'>
  | DisclosureTo<'fraud-matching', 'housing-register', 'public-task', 'address' | 'dateOfBirth' | 'existingTenant' | 'name' | 'nationalInsuranceNumber' | 'receivedOn'>
  | DisclosureTo<'govuk-notify', 'newsletter', 'consent'>
  | DisclosureTo<'govuk-notify', 'housing-register', 'public-task'>
  | NonRoutineDisclosureTo<'police', 'housing-register', 'public-task', 'address' | 'name'>

/** What `createDisclosureLog` needs to know of the register. */
export const sharingRegister: SharingRegister<Disclosure> = {
  "format": "processing-register-sharing/1",
  "activities": {
    "equality-monitoring": {
      "lawfulBasis": "public-task",
      "recipients": [
        "cloud-hosting"
      ]
    },
    "housing-register": {
      "lawfulBasis": "public-task",
      "recipients": [
        "cloud-hosting",
        "dwp",
        "fraud-matching",
        "govuk-notify",
        "police"
      ]
    },
    "newsletter": {
      "lawfulBasis": "consent",
      "recipients": [
        "cloud-hosting",
        "govuk-notify"
      ]
    }
  },
  "recipients": {
    "cloud-hosting": {
      "sharing": "routine"
    },
    "dwp": {
      "lawfulBasis": "public-task",
      "sharing": "routine",
      "fields": [
        "name",
        "address",
        "dateOfBirth",
        "nationalInsuranceNumber"
      ]
    },
    "fraud-matching": {
      "lawfulBasis": "public-task",
      "sharing": "routine",
      "fields": [
        "name",
        "address",
        "dateOfBirth",
        "nationalInsuranceNumber",
        "existingTenant",
        "receivedOn"
      ]
    },
    "govuk-notify": {
      "sharing": "routine"
    },
    "police": {
      "lawfulBasis": "public-task",
      "sharing": "non-routine",
      "fields": [
        "name",
        "address"
      ]
    }
  },
  "agreements": [
    "dwp-memorandum",
    "fraud-matching-specification"
  ]
}
