// Made from the processing register by `processing-register types`. Change the register, not this file, and run it again.
import type { DisclosureTo, SharingRegister } from 'processing-register-core/disclosure'

export type ActivityId =
  | 'equality-monitoring'
  | 'housing-register'

export type RecipientId =
  | 'cloud-hosting'
  | 'dwp'
  | 'govuk-notify'

export type StoreId =
  | 'disclosure-log'
  | 'equality-responses'
  | 'housing-applications'
  | 'housing-sessions'

/** What may be put on record: recipient, the activities that list it, its lawful basis, the fields agreed with it. */
export type Disclosure =
  | DisclosureTo<'cloud-hosting', 'equality-monitoring' | 'housing-register', 'public-task'>
  | DisclosureTo<'dwp', 'housing-register', 'public-task', 'address' | 'dateOfBirth' | 'name' | 'nationalInsuranceNumber'>
  | DisclosureTo<'govuk-notify', 'housing-register', 'public-task'>

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
    "govuk-notify": {
      "sharing": "routine"
    }
  },
  "agreements": [
    "dwp-memorandum"
  ]
}
