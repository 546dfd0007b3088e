export type { ParsedRetention, Period, PeriodUnit, Retention, RetentionProblem } from './ast.js'
export { describePeriod, describeRetention } from './describe-retention.js'
export { parseRetention, retentionSourceProblem } from './parse-retention.js'
