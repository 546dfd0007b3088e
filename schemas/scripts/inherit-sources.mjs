const plain = new Set(['meta', 'sources', 'notices'])

/** Gives every item of a list in the law data the `cite` and `checked` of the nearest section above it, where it has none of its own. */
export function inheritSources(law) {
  return Object.fromEntries(
    Object.entries(law).map(([key, value]) => [key, plain.has(key) ? value : fill(value, {}, false)]),
  )
}

function fill(value, above, isItem) {
  if (Array.isArray(value)) return value.map((item) => fill(item, above, true))
  if (value === null || typeof value !== 'object') return value
  const own = { cite: value.cite ?? above.cite, checked: value.checked ?? above.checked }
  const entries = Object.entries(value).map(([key, child]) => [key, fill(child, own, false)])
  return Object.fromEntries([...entries, ...(isItem || isSection(value) ? Object.entries(own) : [])])
}

/** A section that carries one of the two carries both: provenance without a place, or a place without provenance, says little. */
function isSection(value) {
  return value.cite !== undefined || value.checked !== undefined
}
