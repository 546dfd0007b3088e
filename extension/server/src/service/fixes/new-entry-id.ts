/** An id for a new entry from a name in code, `api.dwp.gov.uk` or `DWP_API_URL`: short, in lower case with hyphens, and free. */
export function createEntryId(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/^(?:www|api)\./u, '')
    .replace(/_(?:api_)?(?:base_)?(?:url|uri|endpoint|host)$/u, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  const base = words === '' ? 'new-entry' : words
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}-${i}`
    if (!isTaken(id)) return id
  }
}
