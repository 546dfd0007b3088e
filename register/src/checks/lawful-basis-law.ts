import { law, lawfulBasisPoint } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { asData, asTexts } from '../resolve/read-values.js'
import { judgeLawfulBasis } from './allowed.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import { weighSource } from './weigh-source.js'

const { commencement, lawfulBases } = law
/** Since when a public task must be the controller's own. */
const ownTaskSince = commencement.find(({ what }) => what.includes('lawful bases'))?.date ?? undefined

/** The law that a legal obligation and a public task rest on, and whose task it is. */
export function* checkBasisLaw(register: Register, activity: Activity, today: string): Generator<Finding> {
  const { id, file, raw, lawfulBasis } = activity
  if (lawfulBasis === undefined) return
  const { needs } = judgeLawfulBasis(register.controller.kind, lawfulBasis)
  if (needs.includes('law') && lacksText(raw['law'])) {
    const { severity, caveat } = weighSource(
      lawfulBases.items.find((item) => item.id === lawfulBasis),
      'error',
    )
    const task = lawfulBasis === 'public-task'
    yield {
      code: 'basis-without-law',
      severity,
      file,
      path: ['activities', id, 'law'],
      message: `The activity \`${id}\` relies on ${task ? 'public task' : 'legal obligation'} (Article ${lawfulBasisPoint(lawfulBasis)}) but names no \`law\`: say which Act and section gives the council this ${task ? 'function' : 'duty'}.${caveat}`,
      citation: task ? 'UK GDPR Article 6(3); DPA 2018 s.8' : 'UK GDPR Article 6(3)',
    }
  }
  if (needs.includes('ownTask') && ownTaskSince !== undefined && today >= ownTaskSince) {
    yield* checkOwnTask(register, activity, ownTaskSince)
  }
}

const anothers =
  /\banother(?:\s+\p{L}+){0,2}[’']s\s+(?:public\s+|statutory\s+)?(?:task|function|dut|power)|\b(?:tasks?|functions?|dut(?:y|ies)|powers?)\s+of\s+(?:another|other)\b/iu

/** Since 2026-02-05 the task of another body will not do. Whose task an Act gives is not in the register, so these are warnings. */
function* checkOwnTask(register: Register, activity: Activity, since: string): Generator<Finding> {
  const { id, file } = activity
  const sign = findOtherTask(register, activity)
  if (sign === undefined) return
  const basis = lawfulBases.items.find((item) => item.id === 'public-task')
  const { severity, caveat } = weighSource(basis, 'warning')
  yield {
    code: 'task-of-another',
    severity,
    file,
    path: ['activities', id, 'lawfulBasis'],
    message: `The activity \`${id}\` relies on public task (Article 6(1)(e)), and ${sign}. Since ${since} the task must be one of the controller itself. Name the law that gives the task to it; work done for another body is that of a processor (\`role: processor\`), and a body that is no public authority and answers a request uses \`recognised-legitimate-interest\`.${caveat}`,
    citation: 'UK GDPR Article 6(1)(e); DUAA s.70(2)',
  }
}

function findOtherTask({ controller: { kind } }: Register, { raw, purpose, law: power }: Activity): string | undefined {
  if (asTexts(raw['onBehalfOf']).length > 0) return 'says that it is done on behalf of others'
  if (anothers.test(`${purpose ?? ''}\n${power ?? ''}`)) return 'speaks of a task of another body'
  // A parish council has functions of its own; a company or a supplier mostly carries out those of a council.
  const isPrivate = kind === 'not-a-public-authority' || kind === 'processor'
  return isPrivate && lacksText(raw['law']) ? 'the controller is no public authority' : undefined
}

export function* checkEnforcementLaw({ id, file, raw }: Activity): Generator<Finding> {
  if (!lacksText(raw['law']) || !lacksText(asData(raw['criminalOffence'])?.['law'])) return
  const { severity, caveat } = weighSource(law.criminalOffence.part3.lawfulness, 'error')
  yield {
    code: 'enforcement-without-law',
    severity,
    file,
    path: ['activities', id, 'law'],
    message: `The activity \`${id}\` is law enforcement and names no \`law\`: it must be based on law, so say which Act gives the council this function. Article 6 does not apply to it.${caveat}`,
    citation: 'DPA 2018 s.35(2)',
  }
}
