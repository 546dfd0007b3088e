import type { FileFacts } from './facts.js'

/** A file that says nothing: what a language has not is taken from here. */
export const noFacts: FileFacts = {
  handling: [],
  exposures: [],
  shares: [],
  senders: [],
  records: [],
  stores: [],
  regions: [],
  lifetimes: [],
  tags: [],
}
