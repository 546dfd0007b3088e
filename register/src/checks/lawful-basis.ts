import { law, lawfulBasisPoint } from 'processing-register-schemas/law'
import type { Activity, Register } from '../model.js'
import { judgeLawfulBasis } from './allowed.js'
import { recordKind } from './article-30-fields.js'
import { checkConsentScope } from './check-consent-scope.js'
import type { Finding, RegisterCheck } from './check.js'
import { lacksText } from './lacks-text.js'
import { reportClosedBasis } from './lawful-basis-closed.js'
import { checkBasisConsent } from './lawful-basis-consent.js'
import { checkBasisInterests } from './lawful-basis-interests.js'
import { checkBasisLaw, checkEnforcementLaw } from './lawful-basis-law.js'
import { checkOneBasis, checkOnePurpose } from './lawful-basis-one.js'
import { weighSource } from './weigh-source.js'

/** The basis on which a recipient is given data is the business of `register-sharing`. */
export const lawfulBasisCheck: RegisterCheck = {
  rule: 'register-lawful-basis',
  description: 'Makes sure that every activity rests on one lawful basis that is open to the controller.',
  law: ['UK GDPR Article 6', 'UK GDPR Article 7', 'DPA 2018 ss.7 and 8', 'DPA 2018 Schedule 1 paragraph 41'],
  *run(register, today) {
    yield* checkKind(register)
    for (const activity of register.activities.values()) {
      const kind = recordKind(register, activity)
      // Article 6 is for controllers, and not for law enforcement, which needs a law all the same.
      if (kind === 'controller') yield* checkActivity(register, activity, today)
      else if (kind === 'law-enforcement') yield* checkEnforcementLaw(activity)
    }
    yield* checkOnePurpose(register)
  },
}

function* checkKind({ controller, activities, statements, root }: Register): Generator<Finding> {
  if (controller.kind !== undefined || activities.size === 0) return
  yield {
    code: 'controller-kind-missing',
    severity: 'warning',
    file: statements.find(({ key }) => key === 'controller')?.file ?? root,
    path: ['controller', 'kind'],
    message:
      'The register does not say what kind of body the controller is, and two lawful bases are closed to public authorities. Write `controller.kind`, for example `principal-council`; parish and community councils are no public authorities here.',
    citation: 'DPA 2018 s.7',
  }
}

function* checkActivity(register: Register, activity: Activity, today: string): Generator<Finding> {
  yield* checkOneBasis(activity)
  yield* checkConsentScope(activity)
  const { id, file, raw, lawfulBasis } = activity
  if (lawfulBasis === undefined) {
    if (lacksText(raw['lawfulBasis'])) yield reportMissing(activity)
    return
  }
  const basis = law.lawfulBases.items.find((item) => item.id === lawfulBasis)
  if (basis?.inForce !== undefined && today < basis.inForce) {
    const message = `The activity \`${id}\` relies on \`${lawfulBasis}\` (Article ${lawfulBasisPoint(lawfulBasis)}), which applies from ${basis.inForce}. Use another basis until then.`
    const path = ['activities', id, 'lawfulBasis']
    yield { code: 'basis-not-in-force', severity: 'error', file, path, message, citation: basis.cite }
    return
  }
  if (judgeLawfulBasis(register.controller.kind, lawfulBasis).verdict === 'refused') {
    yield reportClosedBasis(activity, lawfulBasis)
    return
  }
  yield* checkBasisLaw(register, activity, today)
  yield* checkBasisConsent(register, activity)
  yield* checkBasisInterests(activity)
}

function reportMissing({ id, file, specialCategories, criminalOffence }: Activity): Finding {
  const declared = [...specialCategories.values(), ...(criminalOffence ? [criminalOffence] : [])]
  const documented = declared.some(({ policyDocument }) => policyDocument !== undefined)
  const { severity, caveat } = weighSource(law.lawfulBases, 'error')
  const why = documented
    ? 'Processing is lawful only on one of the bases of Article 6(1), and where sensitive data rest on a policy document the record itself must say which. Article 30 alone does not ask for it.'
    : 'Processing is lawful only on one of the bases of Article 6(1). Article 30 does not ask for it in the record; people must be told, and the council must be able to show it.'
  return {
    code: 'basis-missing',
    severity,
    file,
    path: ['activities', id, 'lawfulBasis'],
    message: `The activity \`${id}\` names no \`lawfulBasis\`. ${why} A council mostly uses \`public-task\` or \`legal-obligation\`, with the Act.${caveat}`,
    citation: documented ? 'UK GDPR Article 6(1); DPA 2018 Schedule 1 paragraph 41' : 'UK GDPR Articles 5(2) and 6(1)',
  }
}
