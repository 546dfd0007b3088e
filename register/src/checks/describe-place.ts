import type { Path } from '../parse/parsed-file.js'

const sections: Readonly<Record<string, string>> = {
  activities: 'activity',
  recipients: 'recipient',
  stores: 'store',
  agreements: 'agreement',
  policyDocuments: 'policy document',
}

/** A place in words: `dpia.reviewed` of the activity `housing-register`. Numbers of list items say nothing to readers and are left out. */
export function describePlace(path: Path): string {
  const [section, id, ...keys] = path
  const what = sections[String(section)]
  if (what === undefined) return `\`${path.filter((step) => typeof step === 'string').join('.')}\``
  const owner = `the ${what} \`${String(id)}\``
  const names = keys.filter((step) => typeof step === 'string')
  return names.length === 0 ? owner : `\`${names.join('.')}\` of ${owner}`
}
