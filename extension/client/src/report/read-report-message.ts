/** What the report page may ask for: the place behind one of its links, or the report anew. */
export type ReportMessage = { readonly kind: 'open'; readonly place: number } | { readonly kind: 'refresh' }

/** A message of the page, or undefined where it is none of ours: the page is never trusted to name a file. */
export function readReportMessage(message: unknown, places: number): ReportMessage | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined
  if (message.kind === 'refresh') return { kind: 'refresh' }
  if (message.kind !== 'open' || !('place' in message)) return undefined
  const { place } = message
  return typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < places
    ? { kind: 'open', place }
    : undefined
}
