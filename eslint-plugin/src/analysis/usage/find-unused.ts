import { parseRetention, type Activity, type Recipient, type Register, type Store } from 'processing-register-core'
import type { Usage } from './usage.js'

/** An entry of the register that no code of a project bears out. */
export interface Unused {
  readonly code: 'unused-activity' | 'unused-recipient' | 'unused-store' | 'never-deleted'
  readonly section: 'activities' | 'recipients' | 'stores'
  readonly id: string
  /** Plain English: names the entry, says why and what to do. */
  readonly message: string
}

/**
 * What a register says of code and the code does not bear out: entries that name code where there is none, and stores with
 * `disposal: delete` from which nothing deletes. Entries that name no code (paper, other people's systems) are not asked.
 */
export function findUnused(register: Register, usage: Usage): readonly Unused[] {
  return [
    ...[...register.activities.values()].filter((entry) => isUnused(entry, usage)).map(describeActivity),
    ...[...register.recipients.values()]
      .filter(({ id, code }) => Object.values(code).some(({ length }) => length > 0) && !usage.recipients.has(id))
      .map(describeRecipient),
    ...[...register.stores.values()]
      .filter(({ id, code }) => code.length > 0 && !usage.stores.has(id) && !usage.emptied.has(id))
      .map(describeStore),
    ...[...register.stores.values()]
      .filter(({ id }) => usage.stores.has(id) && !usage.emptied.has(id))
      .filter(owesDeletion)
      .map(describeNeverDeleted),
  ]
}

const isUnused = ({ id, code }: Activity, { activities }: Usage): boolean => code.length > 0 && !activities.has(id)

/** Whether the store's data is to be deleted, and the register does not say that something outside the code does it. */
function owesDeletion({ retention, raw }: Store): boolean {
  const parsed = parseRetention(retention)
  if (!parsed.ok || parsed.retention.kind === 'permanent') return false
  const disposal = parsed.terms.disposal ?? raw['disposal']
  return (disposal === 'delete' || disposal === 'secure-deletion') && !isDoneElsewhere(retention)
}

/** `appliedBy: yearly task of the database administrator`; a path is a claim about code, which can be looked at. */
function isDoneElsewhere(retention: unknown): boolean {
  const by: unknown =
    typeof retention === 'object' && retention !== null && 'appliedBy' in retention ? retention.appliedBy : undefined
  return typeof by === 'string' && by.trim() !== '' && !/[/\\]|\.\w{1,5}$/u.test(by.trim())
}

const describeActivity = ({ id, code }: Activity): Unused => ({
  code: 'unused-activity',
  section: 'activities',
  id,
  message: `The activity \`${id}\` says that it lives in ${code.map((glob) => `\`${glob}\``).join(', ')}, and no file that was read matches, nor does a tag name it. Mend its \`code\`, or remove that line if this repository no longer does this.`,
})

const describeRecipient = ({ id }: Recipient): Unused => ({
  code: 'unused-recipient',
  section: 'recipients',
  id,
  message: `The recipient \`${id}\` names code, and no call that was read sends anything to it. Mend its \`code\`, or ask information governance whether the sharing has ended (UK GDPR Article 30(1)(d)).`,
})

const describeStore = ({ id, code }: Store): Unused => ({
  code: 'unused-store',
  section: 'stores',
  id,
  message: `The store \`${id}\` is matched by ${code.map((matcher) => `\`${matcher}\``).join(', ')}, and nothing that was read declares or writes it. Mend its \`code\`, or ask information governance whether the store is gone, and what became of its data.`,
})

const describeNeverDeleted = ({ id }: Store): Unused => ({
  code: 'never-deleted',
  section: 'stores',
  id,
  message: `The store \`${id}\` says \`disposal: delete\`, and nothing that was read deletes from it or lets its records expire, so they are kept for ever (UK GDPR Article 5(1)(e)). Add the deletion, or say in \`appliedBy\` of its retention who does it outside this code.`,
})
