import type { Section } from '../register-places.js'

/**
 * What a new entry needs, as a snippet: the keys that the law and the checks ask for first, with places to fill in. Nothing is answered for the
 * person who writes it. `$1` is the id.
 */
export const entryTemplates: Readonly<Record<Section, string>> = {
  activities: [
    '${1:new-activity}:',
    '  title: ${2:What people call it}',
    '  service: ${3:The service that runs it}',
    '  owner: ${4:The role that answers for it}',
    '  purpose: ${5:What the data is used for, in one sentence}',
    '  lawfulBasis: ${6|public-task,legal-obligation,contract,consent,vital-interests|}',
    '  law: ${7:The Act or power behind it}',
    '  people: [${8:whose data it is}]',
    '  personalData: [${9:what kinds of data}]',
    '  recipients: [$10]',
    '  stores: [$11]',
    '  reviewBy: ${12:2027-12-31}',
    '  code: [${13:services/new-activity/**}]',
  ].join('\n'),
  recipients: [
    '${1:new-recipient}:',
    '  title: ${2:Its name}',
    '  role: ${3|processor,controller,joint-controller,same-organisation,competent-authority|}',
    '  sharing: ${4|routine,non-routine|}',
    '  country: ${5:GB}',
    '  code: { hosts: [${6:api.example.com}] }',
  ].join('\n'),
  stores: [
    '${1:new-store}:',
    '  title: ${2:What people call it}',
    '  system: ${3:PostgreSQL}',
    '  country: ${4:GB}',
    '  retention: { keep: ${5:a period}, after: ${6:an event}, law: ${7:the Act or policy it comes from}, disposal: ${8|delete,secure-deletion,anonymise,archive|} }',
    '  code: ["${9:prisma:Model}"]',
  ].join('\n'),
  agreements: [
    '${1:new-agreement}:',
    '  title: ${2:What it is called}',
    '  parties: [${3:recipient}]',
    '  signed: ${4:2026-01-31}',
    '  reviewBy: ${5:2028-01-31}',
    '  location: ${6:Where it is}',
  ].join('\n'),
  policyDocuments: [
    '${1:new-policy}:',
    '  title: ${2:What it is called}',
    '  location: ${3:Where it is}',
    '  reviewed: ${4:2026-01-31}',
    '  reviewBy: ${5:2028-01-31}',
  ].join('\n'),
}
