/** Typed reads of plain register data. A value of the wrong kind reads as absent: validation has said so already. */
export type Data = Readonly<Record<string, unknown>>

const placeholder =
  /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|advised|decided|added)|unknown|n\/?a|not applicable|none yet|todo|fixme|xx+|\?+|-+|…|\.\.\.)$/iu

/** Words that hold a place instead of saying something: they count as missing. */
const isPlaceholder = (value: unknown): boolean =>
  typeof value === 'string' && (value.trim() === '' || placeholder.test(value.trim()))

export const asData = (value: unknown): Data | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Data) : undefined

export const asText = (value: unknown): string | undefined =>
  typeof value === 'string' && !isPlaceholder(value) ? value.trim() : undefined

/** A list of words; one word alone reads as a list of one. */
export function asTexts(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value]
  return Object.freeze(list.flatMap((item) => asText(item) ?? []))
}

export const asNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
export const asBoolean = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined)

export function asOneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((word) => word === value)
}

/** Entries of a section whose value is a map, in the order of the file. */
export const entriesOf = (value: unknown): readonly (readonly [string, Data])[] =>
  Object.entries(asData(value) ?? {}).flatMap(([id, entry]) => {
    const data = asData(entry)
    return data ? [[id, data] as const] : []
  })

/** An object without the keys whose value is undefined: `exactOptionalPropertyTypes` tells absent from undefined. */
export function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.freeze(Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined))) as T
}
