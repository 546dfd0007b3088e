export type {
  Disposal,
  ParsedRetention,
  Period,
  PeriodUnit,
  Qualifier,
  Retention,
  RetentionProblem,
  RetentionTerms,
} from './ast.js'
export { compareWithLifetime, fallsShort, type Lifetime, type LifetimeUnit } from './compare-lifetime.js'
export { describeLifetime } from './describe-lifetime.js'
export { describePeriod, describeRetention } from './describe-retention.js'
export { parseRetention, retentionSourceProblem } from './parse-retention.js'
