import { law } from 'processing-register-schemas/law'
import type { Register } from '../model.js'
import { asData, asText } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { weighSource } from './weigh-source.js'

const documentOf = (id: string) => law.ropaFields.otherDocuments.find((document) => document.id === id)
const publicAuthorities: ReadonlySet<string> = new Set(['principal-council', 'other-public-authority'])

/** Who answers for the record: the controller, and the officer that every public authority must have. */
export function* checkController(register: Register): Generator<Finding> {
  const { name, icoRegistration, raw } = register.controller
  if (name === undefined) {
    yield {
      code: 'controller-missing',
      severity: 'error',
      file: register.root,
      path: ['controller', 'name'],
      message: 'The register does not name the controller. Write the full name of the council under `controller.name`.',
      citation: 'UK GDPR Article 30(1)(a)',
    }
  }
  yield* checkOfficer(register)
  if (!register.controller.dataProtectionOfficer && !isReachable(raw['contact'])) {
    yield {
      code: 'controller-contact-missing',
      severity: 'error',
      file: register.root,
      path: ['controller', 'contact'],
      message:
        'The register holds no contact details of the controller, and names no Data Protection Officer who could be reached instead. Write a shared mailbox, telephone number or address under `controller.contact`.',
      citation: 'UK GDPR Article 30(1)(a)',
    }
  }
  if (icoRegistration === undefined) {
    const { severity, caveat } = weighSource(documentOf('fee'), 'warning')
    yield {
      code: 'ico-registration-missing',
      severity,
      file: register.root,
      path: ['controller', 'icoRegistration'],
      message: `The register does not give the number under which the Commissioner lists the controller as a payer of the data protection fee. Write it under \`controller.icoRegistration\`.${caveat}`,
      citation: 'Data Protection (Charges and Information) Regulations 2018 (SI 2018/480) reg 3',
    }
  }
}

/** By email, telephone, web form or post. */
const isReachable = (contact: unknown): boolean =>
  ['email', 'phone', 'url', 'address'].some((key) => asText(asData(contact)?.[key]) !== undefined)

function* checkOfficer({ root, controller }: Register): Generator<Finding> {
  const { kind, dataProtectionOfficer: officer } = controller
  const at = { file: root, path: ['controller', 'dataProtectionOfficer'] }
  if (!officer) {
    // Parish councils and other bodies need an officer only in some cases, which the register does not tell.
    if (kind !== undefined && !publicAuthorities.has(kind)) return
    const certain = kind !== undefined
    const { severity, caveat } = weighSource(documentOf('dpo'), certain ? 'error' : 'warning')
    yield {
      code: 'officer-missing',
      severity,
      ...at,
      message: certain
        ? `The register does not name the Data Protection Officer, whom every public authority must have. Write the role and a shared mailbox under \`controller.dataProtectionOfficer\`.${caveat}`
        : `The register names no Data Protection Officer, whom every public authority must have. Write the role and a shared mailbox under \`controller.dataProtectionOfficer\`, or say under \`controller.kind\` that this is no public authority.${caveat}`,
      citation: 'UK GDPR Articles 30(1)(a) and 37(1)(a)',
    }
  } else if (!isReachable(controller.raw['dataProtectionOfficer'])) {
    yield {
      code: 'officer-contact-missing',
      severity: 'error',
      ...at,
      message:
        'The register does not say how to reach the Data Protection Officer, and the record must hold contact details. Write a shared mailbox under `controller.dataProtectionOfficer.email`.',
      citation: 'UK GDPR Article 30(1)(a)',
    }
  }
}
