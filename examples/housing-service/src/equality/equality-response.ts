/**
 * An answer to the equality questions. It holds nothing that leads back to the application: it is for monitoring, and no
 * decision about a person may rest on it (DPA 2018 Schedule 1 paragraph 8).
 */
export interface EqualityResponse {
  ethnicGroup: string
  /** The month of the answer, like 2026-03. */
  answeredIn: string
}

export interface EqualityStore {
  save(response: EqualityResponse): Promise<void>
  /** Deletes what was answered before the month, and says how many that were. */
  deleteBefore(month: string): Promise<number>
}
