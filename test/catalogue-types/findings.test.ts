import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deletions, expiries } from '../../eslint-plugin/src/catalogue/lifetimes/index.js'
import { egressCatalogue } from '../../eslint-plugin/src/catalogue/shares/index.js'
import { storeCatalogue } from '../../eslint-plugin/src/catalogue/stores/index.js'
import { listExpected, listFound } from './find-in-case.js'
import { notInstalled } from './not-installed.js'
import { readCase, type Marker } from './read-case.js'

const room = import.meta.dirname

const readRoom = (folder: string) =>
  readdirSync(join(room, 'cases', folder)).map((name) => {
    const text = readFileSync(join(room, 'cases', folder, name), 'utf8')
    return { name: `${folder}/${name}`, text, one: readCase(text) }
  })

const cases = { stores: readRoom('stores'), shares: readRoom('shares') }
const { devDependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(room, 'package.json'), 'utf8'),
) as Readonly<Record<'devDependencies' | 'optionalDependencies', Readonly<Record<string, string>>>>
const pinned = { ...devDependencies, ...optionalDependencies }

const listMarked = (room: keyof typeof cases, kind: Marker['kind']): readonly string[] =>
  cases[room].flatMap(({ one }) =>
    one.blocks.flatMap(({ markers }) =>
      markers.filter((marker) => marker.kind === kind).flatMap(({ entry }) => entry ?? []),
    ),
  )

const catalogues = [
  ['stores', storeCatalogue.map(({ id }) => id), listMarked('stores', 'store')],
  [
    'lifetimes',
    [...storeCatalogue.filter(({ lifetime }) => lifetime), ...expiries, ...deletions].map(({ id }) => id),
    listMarked('stores', 'lifetime'),
  ],
  ['shares', egressCatalogue.map(({ id }) => id), listMarked('shares', 'share')],
] as const

describe('the documented use of each library that the catalogues know', () => {
  it.each(catalogues)('has a case of every entry of %s, or a reason for none', (catalogue, known, marked) => {
    const shown = [...new Set([...marked, ...Object.keys(notInstalled[catalogue])])]
    expect(shown.toSorted()).toEqual(known.toSorted())
    expect(marked.filter((id) => Object.hasOwn(notInstalled[catalogue], id))).toEqual([])
  })

  it('names in each case the versions that are installed, and installs nothing that no case names', () => {
    const named = Object.values(cases).flatMap((list) => list.flatMap(({ one }) => [...one.packages]))
    expect(named.filter(([name, version]) => pinned[name] !== version)).toEqual([])
    expect(Object.keys(pinned).filter((name) => !named.some(([other]) => other === name))).toEqual([])
  })

  it('installs only free software', () => {
    const { packages } = JSON.parse(readFileSync(join(room, 'package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, { readonly license?: string }>>
    }
    const licences = Object.entries(packages).flatMap(([path, { license = path }]) => (path === '' ? [] : [license]))
    expect([...new Set(licences)].toSorted()).toEqual([
      '(MIT OR CC0-1.0)',
      'Apache-2.0',
      'BSD-2-Clause',
      'BSD-3-Clause',
      'ISC',
      'MIT',
      'Unlicense',
    ])
  })

  it.each(cases.stores)('finds in $name what it says', ({ text, one }) => {
    expect(listFound(text, one, 'store')).toEqual(listExpected(one, 'store'))
    expect(listFound(text, one, 'lifetime')).toEqual(listExpected(one, 'lifetime'))
  })

  it.each(cases.shares)('finds in $name what it says', ({ text, one }) => {
    expect(listFound(text, one, 'share')).toEqual(listExpected(one, 'share'))
  })
})
