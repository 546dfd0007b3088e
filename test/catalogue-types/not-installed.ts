/** Entries with no case, by the id of each, and why the real package's types are not at hand. */
export const notInstalled: Readonly<Record<'stores' | 'lifetimes' | 'shares', Readonly<Record<string, string>>>> = {
  stores: {},
  lifetimes: {},
  shares: {},
}
