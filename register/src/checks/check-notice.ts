import type { Activity } from '../model.js'
import { asData, asText, asTexts } from '../resolve/read-values.js'
import type { Finding } from './check.js'
import { holdsPlaceholder } from './placeholders.js'

/** What the privacy notice is written from. The duties are about the notice and not about the record, so these are warnings. */
export function* checkNotice({ id, file, raw }: Activity): Generator<Finding> {
  const at = (key: string) => ({ severity: 'warning' as const, file, path: ['activities', id, key] })
  const notice = raw['notice']
  const linked = asText(notice) ?? asText(asData(notice)?.['location'])
  // Of data matching, `register-data-matching` says the same.
  const matched = asData(raw['dataMatching']) !== undefined
  if (
    linked === undefined &&
    !matched &&
    !holdsPlaceholder(notice) &&
    !holdsPlaceholder(asData(notice)?.['location'])
  ) {
    yield {
      code: 'notice-missing',
      ...at('notice'),
      message: `The activity \`${id}\` does not say where people are told about it. Link the privacy notice that they see under \`notice\`.`,
      citation: 'UK GDPR Articles 13 and 14',
    }
  }
  const elsewhere = findOtherSource(raw)
  const sources = raw['sources']
  if (elsewhere === undefined || holdsPlaceholder(sources) || (Array.isArray(sources) && sources.length > 0)) return
  yield {
    code: 'sources-missing',
    ...at('sources'),
    message: `The activity \`${id}\` uses data that people did not give themselves (${elsewhere}), and does not say where it comes from, which the privacy notice has to tell. List where it comes from under \`sources\`.`,
    citation: 'UK GDPR Article 14(2)(f)',
  }
}

const otherChannels: Readonly<Record<string, string>> = {
  'another-system': 'it comes from another system',
  'third-party': 'it comes from a third party',
  'social-media': 'it comes from social media',
}

/** What in the entry says that data does not come from the person. */
function findOtherSource(raw: Activity['raw']): string | undefined {
  if (asTexts(asData(raw['notice'])?.['articles']).includes('14')) return 'its notice is one of Article 14'
  const channel = asTexts(raw['collectionChannels']).find((name) => Object.hasOwn(otherChannels, name))
  if (channel !== undefined) return otherChannels[channel]
  if (asData(raw['dataMatching'])) return 'it is matched with other sets'
  return asData(raw['reuse']) ? 'it was gathered for another purpose' : undefined
}
