import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findRegion } from '../../eslint-plugin/src/catalogue/regions/regions.js'

const here = dirname(fileURLToPath(import.meta.url))
const partitions = join(
  here,
  'node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js',
)

/** The countries of the places that Amazon names its regions after. */
const places: Readonly<Record<string, string>> = {
  GB: 'London',
  IE: 'Ireland',
  FR: 'Paris',
  DE: 'Frankfurt, Germany',
  CH: 'Zurich',
  SE: 'Stockholm',
  IT: 'Milan',
  ES: 'Spain',
  US: 'N. Virginia, Ohio, N. California, Oregon, US-East, US-West',
  CA: 'Central, Calgary',
  MX: 'Central',
  BR: 'Sao Paulo',
  CL: 'Chile',
  IN: 'Mumbai, Hyderabad',
  SG: 'Singapore',
  AU: 'Sydney, Melbourne',
  NZ: 'New Zealand',
  ID: 'Jakarta',
  MY: 'Malaysia',
  TH: 'Thailand',
  JP: 'Tokyo, Osaka',
  KR: 'Seoul',
  HK: 'Hong Kong',
  TW: 'Taipei',
  BH: 'Bahrain',
  AE: 'UAE',
  SA: 'Saudi Arabia',
  IL: 'Tel Aviv',
  ZA: 'Cape Town',
  CN: 'Beijing, Ningxia',
}

/** `"eu-west-2": { description: "Europe (London)" }`: not the partitions of other governments, which councils have no access to. */
const region = /"([a-z]+(?:-[a-z]+)+-\d)": \{\s*"description": "([^"]*\(([^)]+)\))"/gu

describe('the regions of Amazon Web Services', () => {
  it('lie where its own SDK says', () => {
    expect(existsSync(partitions), 'the SDK keeps its list elsewhere now').toBe(true)
    const listed = [...readFileSync(partitions, 'utf8').matchAll(region)]
    expect(listed.length).toBeGreaterThan(35)
    for (const [, id = '', description, place = ''] of listed) {
      if (/\bISO/iu.test(description ?? '')) continue
      const country = findRegion(id)
      expect(country, `${id} ${description ?? ''}`).toBeDefined()
      expect(places[country ?? '']?.split(', '), `${id} ${description ?? ''}`).toContain(place)
    }
  })
})
