import { asText } from '../resolve/read-values.js'

/** Whether a text only holds the place of one (`TBC`, `unknown`), or a list holds nothing else. An empty text is the schema's to report. */
export function holdsPlaceholder(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && asText(value) === undefined
  return Array.isArray(value) && value.length > 0 && value.every(holdsPlaceholder)
}
