declare module 'expected-findings' {
  /** A finding of ESLint; lines and columns from 0. */
  export interface ExpectedFinding {
    readonly rule: string
    readonly message: string
    readonly start: readonly [number, number]
    readonly end: readonly [number, number]
  }
  /** By path from the folder of the example service. */
  export const expectedFindings: Readonly<Record<string, readonly ExpectedFinding[]>>
}
