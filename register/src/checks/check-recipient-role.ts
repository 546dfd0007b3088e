import { law } from 'processing-register-schemas/law'
import { asData, asText, asTexts } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { lacksText } from './lacks-text.js'
import { holdsPlaceholder } from './placeholders.js'
import type { Share } from './sharing.js'
import { weighSource } from './weigh-source.js'

const paper = (id: string) => law.ropaFields.otherDocuments.find((document) => document.id === id)

/** What a recipient is towards the data decides which paper must stand behind it. */
export function* checkRecipientRole(share: Share): Generator<Finding> {
  const { id, file, role } = share.recipient
  switch (role) {
    case undefined: {
      const message = `The recipient \`${id}\` has no \`role\`, so nothing more can be checked. Say whether it works on our instructions (\`processor\`), decides for itself (\`controller\`) or with us (\`joint-controller\`), is part of this council (\`same-organisation\`), or a \`competent-authority\` such as the police.`
      const citation = 'UK GDPR Articles 4(7), 4(8) and 30(1)(d)'
      yield {
        code: 'recipient-without-role',
        severity: 'warning',
        file,
        path: ['recipients', id, 'role'],
        message,
        citation,
      }
      return
    }
    case 'processor':
      yield* checkProcessor(share)
      return
    case 'joint-controller':
      yield* checkJointController(share)
      return
    case 'competent-authority':
      yield* checkCompetentAuthority(share)
      return
    case 'same-organisation':
      yield* checkOurselves(share)
      return
    case 'controller':
  }
}

/** Whether the agreement that a recipient names is the paper itself. */
const hasAgreementOf = ({ register, recipient }: Share, kind: string): boolean =>
  register.agreements.get(recipient.agreement ?? '')?.raw['kind'] === kind

function* checkProcessor(share: Share): Generator<Finding> {
  const { id, file, raw } = share.recipient
  if (!lacksText(raw['contract']) || hasAgreementOf(share, 'processor-contract')) return
  const { severity, caveat } = weighSource(paper('processor-contract'), 'error')
  yield {
    code: 'processor-without-contract',
    severity,
    file,
    path: ['recipients', id, 'contract'],
    message: `The recipient \`${id}\` is a processor and names no \`contract\`. A processor may only work under a written contract that binds it to our instructions: write its reference.${caveat}`,
    citation: 'UK GDPR Article 28(3)',
  }
}

const namesAct = /\b(?:acts?|regulations?|regs?|orders?|measure|w?si|s\.?\s?\d|ss\.?\s?\d|sections?)\b/iu

/** Where an enactment makes one of them the controller, it also says who answers for what. */
function* checkJointController(share: Share): Generator<Finding> {
  const { id, file, raw } = share.recipient
  const at = (key: string) => ({ file, path: ['recipients', id, key] })
  const sole = asText(raw['soleControllerWhen'])
  if (sole !== undefined && !namesAct.test(sole)) {
    const { severity, caveat } = weighSource(undefined, 'warning')
    const message = `The recipient \`${id}\` says when one of the joint controllers alone is controller, and names no Act. Only an enactment that requires the processing can make one so: name it under \`soleControllerWhen\`.${caveat}`
    yield {
      code: 'sole-controller-without-law',
      severity,
      ...at('soleControllerWhen'),
      message,
      citation: 'DPA 2018 s.6(2)',
    }
  }
  const excepted = sole !== undefined && namesAct.test(sole)
  if (lacksText(raw['arrangement']) && !excepted && !hasAgreementOf(share, 'joint-controller-arrangement')) {
    const { severity, caveat } = weighSource(paper('joint-controller-arrangement'), 'error')
    const message = `The recipient \`${id}\` is a joint controller and names no \`arrangement\`. Joint controllers must settle between them who answers to people and for what: say where that is kept, or, where an Act makes one of them the only controller, say so under \`soleControllerWhen\`.${caveat}`
    yield {
      code: 'joint-controller-without-arrangement',
      severity,
      ...at('arrangement'),
      message,
      citation: 'UK GDPR Article 26(1)',
    }
  }
  if (asTexts(raw['scope']).length > 0 || holdsPlaceholder(raw['scope'])) return
  const message = `The recipient \`${id}\` is a joint controller, and the register does not say for what. List under \`scope\` what is decided together.`
  yield {
    code: 'joint-controller-without-scope',
    severity: 'warning',
    ...at('scope'),
    message,
    citation: 'UK GDPR Article 26(1)',
  }
}

const schedule2 = /\bsch(?:edule|\.)?\s*2\b/iu
const part3 = /\bpart\s*(?:3|iii)\b|\bs(?:ection|\.)?\s*35\b/iu

/** The police are given data by a service under the UK GDPR, or by an enforcer under Part 3: the rules differ in almost everything. */
function* checkCompetentAuthority({
  recipient: { id, file, raw, law: power },
  lawEnforcement,
}: Share): Generator<Finding> {
  const { exemption } = raw
  const relied = asText(exemption) ?? asText(asData(exemption)?.['law'])
  if (lawEnforcement || holdsPlaceholder(exemption) || schedule2.test(relied ?? '')) return
  if (part3.test(`${relied ?? ''} ${power ?? ''}`)) return
  const { caveat } = weighSource(law.criminalOffence.exemptionForSharing, 'warning')
  yield {
    code: 'competent-authority-without-regime',
    severity: 'warning',
    file,
    path: ['recipients', id, 'exemption'],
    message: `The recipient \`${id}\` is a competent authority, and the register does not say by which rules it is given data. Where a service gives it data and does not tell people, write \`exemption: DPA 2018 Schedule 2 paragraph 2\`. Where the council itself enforces the law, say so in the activity (\`criminalOffence.route: law-enforcement\`).${caveat}`,
    citation: 'DPA 2018 Part 3 and Schedule 2 paragraph 2',
  }
}

/** One body cannot agree with itself: what it needs is a purpose and a limit to access. */
function* checkOurselves({ recipient: { id, file, raw } }: Share): Generator<Finding> {
  for (const key of ['agreement', 'contract', 'arrangement']) {
    if (asText(raw[key]) === undefined) continue
    const message = `The recipient \`${id}\` is part of this council and needs no \`${key}\`: a body cannot make one with itself. Remove it, or correct \`role\`.`
    yield {
      code: 'agreement-with-ourselves',
      severity: 'warning',
      file,
      path: ['recipients', id, key],
      message,
      citation: 'UK GDPR Articles 26(1) and 28(3)',
    }
  }
}
