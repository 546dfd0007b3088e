import { createFingerprint, dirname, registerHost, relative } from '#host'
import type { RuleContext } from '@typescript-eslint/utils/ts-eslint'
import {
  activitiesForFile,
  findEndedException,
  findException,
  type Activity,
  type LoadedRegister,
  type Register,
} from 'processing-register-core'
import { analyseFile } from '../analysis/analyse.js'
import type { FileFacts, Span } from '../analysis/facts.js'
import { isTestFile } from '../analysis/test-files.js'
import type { DutyOptions } from '../util/duty-options.js'
import type { FindingSubjects, RegisterHost } from '../host/register-host.js'
import { describeEnded, endedPlaceholder } from './describe-ended.js'
import { carriesFault, getRegisterFault, type RegisterFault } from './report-fault.js'
import { findCoverage, listStoreTags, type Coverage } from './coverage.js'
import { getKnowledge } from './knowledge.js'
import { writeNotPersonal } from './write-comments.js'
import { getSettings, locateRegister } from './settings.js'

export type { Coverage } from './coverage.js'
export { writeComment } from './write-comments.js'

/** A suggestion of a rule: an insertion into the linted text. */
export interface Suggestion<MessageIds extends string> {
  readonly messageId: MessageIds
  readonly data?: Readonly<Record<string, string>>
  readonly offset: number
  readonly insert: string
  /** A second insertion after the first. */
  readonly closing?: { readonly offset: number; readonly insert: string }
}

interface Finding<MessageIds extends string> {
  readonly at: Span
  readonly messageId: MessageIds
  readonly data: Readonly<Record<string, string>>
  /** What the finding is about, for the fingerprint. */
  readonly subject: readonly string[]
  readonly suggestions?: readonly Suggestion<MessageIds>[]
}

/** One linted file with its register: all that a duty rule compares. */
export interface RuleFile<MessageIds extends string> {
  readonly register: Register
  readonly filename: string
  /** ISO date of the day that counts as today. */
  readonly today: string
  /** Computed on first use; only inside a listener, when ESLint has set the parents of all nodes. */
  readonly facts: FileFacts
  coverageAt(span: Span): Coverage
  /** Ids of the `@store` tags that tie a place. */
  storeTagsAt(span: Span): readonly string[]
  /** True where the register could not be read at this path, above it or anywhere below it: a finding that rests on it is withheld. */
  isBroken(...path: readonly string[]): boolean
  /** True where it cannot be told which activities cover this file: then "none covers it" is withheld. */
  isCoverageBroken(): boolean
  /** The way out for what only looks like data: a comment that accepts the finding and asks for the reason. Empty where none can stand. */
  suggestNotPersonal(span: Span): readonly Suggestion<'suggestNotPersonalData'>[]
  /** Reports unless the register accepts the finding (`exceptions`, until their end date; then the finding says who accepted it). */
  report(finding: Finding<MessageIds>): void
}

/**
 * Opens the file a rule is asked about. Where there is no usable register it reports that once a run and gives undefined: the
 * rule then has nothing to compare.
 *
 * @param rule rule id without prefix
 * @param options of a duty rule: a test file is opened only with `checkTests`
 */
export function openRuleFile<MessageIds extends string>(
  context: Readonly<RuleContext<MessageIds, readonly unknown[]>>,
  rule: string,
  options: DutyOptions = { checkTests: true },
): RuleFile<MessageIds> | undefined {
  const { loaded, fault, today, host, isTest } = getGround(context)
  if (isTest && !options.checkTests) return undefined
  const filename = context.physicalFilename
  if (fault && (host.carriesFault ?? carriesFault)(fault, { cwd: context.cwd, filename, rule })) {
    const at = { line: 1, column: 0 }
    context.report({ loc: { start: at, end: at }, messageId: fault.messageId as MessageIds, data: fault.data })
  }
  if (!loaded?.usable) return undefined
  return createRuleFile(context, rule, loaded.register, { today, host })
}

/** What all rules of one file stand on. */
interface Ground {
  readonly loaded: LoadedRegister | undefined
  readonly fault: RegisterFault | undefined
  readonly today: string
  readonly host: RegisterHost
  readonly isTest: boolean
}

const grounds = new WeakMap<object, Ground>()

/** The register of a file, asked of the disk once a file and not once a rule. */
function getGround<MessageIds extends string>(context: Readonly<RuleContext<MessageIds, readonly unknown[]>>): Ground {
  const settings = getSettings(context.settings)
  const known = grounds.get(context.sourceCode)
  // A host of another kind holds its registers in memory, and may lint one parsed text against several states of them.
  if (known && settings.host === registerHost) return known
  const location = locateRegister(settings, context.physicalFilename, context.cwd)
  const loaded = location.path === undefined ? undefined : settings.host.load(location.path)
  const today = settings.today ?? new Date().toISOString().slice(0, 10)
  const ground = {
    loaded,
    fault: getRegisterFault(location, loaded),
    today,
    host: settings.host,
    // Relative, so that a checkout below some folder called `test` is not taken for test code.
    isTest: isTestFile(relative(context.cwd, context.physicalFilename), context.sourceCode.text),
  }
  grounds.set(context.sourceCode, ground)
  return ground
}

function createRuleFile<MessageIds extends string>(
  context: Readonly<RuleContext<MessageIds, readonly unknown[]>>,
  rule: string,
  register: Register,
  { today, host }: Pick<Ground, 'today' | 'host'>,
): RuleFile<MessageIds> {
  const filename = context.physicalFilename
  const base = dirname(register.root)
  let covering: readonly Activity[] | undefined
  const file: RuleFile<MessageIds> = {
    register,
    filename,
    today,
    get facts() {
      return analyseFile(context.sourceCode, filename, getKnowledge(register))
    },
    coverageAt: (span) =>
      findCoverage(
        { register, tags: file.facts.tags, covering: (covering ??= activitiesForFile(register, filename)) },
        span,
      ),
    storeTagsAt: (span) => listStoreTags(file.facts.tags, span),
    isBroken: (...path) => isPathBroken(register, path),
    isCoverageBroken: () =>
      [...register.broken].some((path) => /^(?:activities(?:\/[^/]+(?:\/code(?:\/.*)?)?)?)?$/u.test(path)),
    suggestNotPersonal(span) {
      const comment = writeNotPersonal(span, context.sourceCode, rule)
      return comment ? [{ messageId: 'suggestNotPersonalData', ...comment }] : []
    },
    report({ at, messageId, data, subject, suggestions = [] }) {
      const place = { rule, file: filename, names: subject }
      if (findException(register, place, today)) return
      const ended = findEndedException(register, place, today)
      const fingerprint = createFingerprint(rule, filename, base, subject)
      host.onFinding?.({
        rule,
        messageId,
        start: at.loc.start,
        fingerprint,
        about: listSubjects(register, data, file.coverageAt(at).activities),
      })
      context.report({
        loc: at.loc,
        messageId,
        data: { ...data, [endedPlaceholder]: ended ? describeEnded(ended) : '', fingerprint },
        suggest: suggestions.map((suggestion) => ({
          messageId: suggestion.messageId,
          data: suggestion.data ?? {},
          fix: (fixer) =>
            [suggestion, ...(suggestion.closing ? [suggestion.closing] : [])].map(({ offset, insert }) =>
              fixer.insertTextBeforeRange([offset, offset], withLineEnds(insert, context)),
            ),
        })),
      })
    },
  }
  return file
}

/** The entries a finding is about: the ones its placeholders name (a placeholder is called as its kind), and what covers the place. */
function listSubjects(
  register: Register,
  data: Readonly<Record<string, string>>,
  covering: readonly Activity[],
): FindingSubjects {
  const find = <T>(entries: ReadonlyMap<string, T>, id = ''): readonly T[] => {
    const entry = entries.get(id)
    return entry === undefined ? [] : [entry]
  }
  const named = find(register.activities, data['activity'])
  return {
    activities: named.length > 0 ? named : covering,
    recipients: find(register.recipients, data['recipient']),
    stores: find(register.stores, data['store']),
  }
}

/** Inserted lines end as the file's own do. */
const withLineEnds = (text: string, { sourceCode }: { readonly sourceCode: { readonly text: string } }): string =>
  sourceCode.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text

function isPathBroken(register: Register, path: readonly string[]): boolean {
  if (register.broken.size === 0) return false
  const joined = path.join('/')
  return [...register.broken].some(
    (broken) =>
      broken === joined || broken.startsWith(`${joined}/`) || joined.startsWith(`${broken}/`) || broken === '',
  )
}

const roots: ReadonlySet<unknown> = new Set([
  'Program',
  'PrismaSchema',
  'SqlFile',
  'Template',
  'NunjucksTemplate',
  'GraphqlDocument',
])

/** The listener that runs a check once a file, whichever of our languages it is in; none in other languages. */
export function onceAFile({ ast }: { readonly ast: unknown }, check: () => void): Record<string, () => void> {
  const type = typeof ast === 'object' && ast !== null && 'type' in ast ? ast.type : undefined
  return typeof type === 'string' && roots.has(type) ? { [type]: () => check() } : {}
}
