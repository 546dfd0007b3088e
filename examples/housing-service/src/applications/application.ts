/** What an applicant has told us so far, held in the session until they send it. */
export interface ApplicationDraft {
  name?: string
  address?: string
  email?: string
  dateOfBirth?: string
  nationalInsuranceNumber?: string
}

/** An application for the housing register as it is kept. Dates are ISO dates, money is in pounds a month. */
export interface Application extends Required<ApplicationDraft> {
  reference: string
  householdIncome: number
  medicalNeed: string
  disabilityAdaptations: string
  unspentConvictions: string
  existingTenant: boolean
  receivedOn: string
  closedOn?: string
}

/** Where applications are kept. `npm start` and the tests keep them in memory, production in PostgreSQL. */
export interface ApplicationStore {
  save(application: Application): Promise<void>
  find(reference: string): Promise<Application | undefined>
  close(reference: string, closedOn: string): Promise<boolean>
  /** Deletes what was closed before the ISO date, and says how many that were. */
  deleteClosedBefore(date: string): Promise<number>
}
