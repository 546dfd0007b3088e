import type { CodeFile } from '../code-file.js'
import type { RegionFact } from '../facts.js'
import { collectClients } from './collect-clients.js'
import { collectNames } from './collect-names.js'

/** Where a file says, in itself, that data is kept or sent in a country: names of cloud regions, and clients made for one. */
export function collectRegions(file: CodeFile): readonly RegionFact[] {
  return [...collectNames(file), ...collectClients(file)].toSorted((a, b) => a.at.range[0] - b.at.range[0])
}
