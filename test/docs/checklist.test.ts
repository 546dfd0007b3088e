import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkRegister } from 'processing-register-core/checks'
import { loadRegister } from 'processing-register-core/load'
import { nodeFileSystem } from 'processing-register-core/node'
import { law } from 'processing-register-schemas/law'
import { lexicon } from 'processing-register-schemas/lexicon'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Row {
  readonly kinds: readonly string[]
  readonly states: string
  readonly where: string
  readonly proof: string | readonly string[]
}

/** Rows of each notice, as the plan of this product counts them. */
const councils = {
  bexley: { prefix: 'BX', rows: 60 },
  'barking-and-dagenham': { prefix: 'BD', rows: 70 },
  brentwood: { prefix: 'BW', rows: 99 },
  leicester: { prefix: 'LE', rows: 58 },
  dartford: { prefix: 'DA', rows: 53 },
}

/** What each council's register is reported for, as `rule/code`: a defect of a notice is proven by its finding. */
const reported = new Map<string, ReadonlySet<string>>()

function readReported(council: string): ReadonlySet<string> {
  let known = reported.get(council)
  if (!known) {
    const path = join(root, 'examples', 'councils', council, 'processing-register.yaml')
    const problems = checkRegister(loadRegister(path, nodeFileSystem()), '2026-11-24')
    reported.set(council, (known = new Set(problems.map(({ rule, code }) => `${rule}/${code}`))))
  }
  return known
}

const registers = new Map<string, unknown>()

/** Why a reference leads nowhere; undefined where it leads somewhere. */
function follow(reference: string, council: string): string | undefined {
  const [, kind = '', rest = ''] = /^(check|rule|lexicon|law):(.+)$/u.exec(reference) ?? []
  if (kind === 'check') return readReported(council).has(rest) ? undefined : 'the register of this council has no such finding'
  if (kind === 'rule') {
    const name = rest.replace('data-protection/', '')
    return existsSync(join(root, 'eslint-plugin', 'src', 'rules', `${name}.ts`)) ? undefined : 'no such rule'
  }
  if (kind === 'lexicon') return followTerm(rest)
  if (kind === 'law') return followKeys(law, rest.split(/[/.]/u))
  const [path = '', keys] = reference.split('#')
  if (!existsSync(join(root, path))) return 'no such file'
  if (keys === undefined) return undefined
  if (!/\.ya?ml$/u.test(path)) return read(path).includes(keys) ? undefined : 'no such words in the file'
  if (!registers.has(path)) registers.set(path, parse(read(path)))
  return followKeys(registers.get(path), keys.split('/'))
}

function followTerm(reference: string): string | undefined {
  const [name = '', words = ''] = reference.split('/')
  const wanted = words.replaceAll('-', ' ')
  const lists = [
    ...Object.entries(lexicon.classes).flatMap(([own, terms]) => (own === name ? terms : [])),
    ...lexicon.falseFriends.filter((friend) => friend.class === name),
  ]
  return lists.some((term) => term.words.join(' ').replaceAll('-', ' ') === wanted) ? undefined : 'no such term'
}

/** An item of a list is found by its number, its id or its paragraph. */
function followKeys(data: unknown, keys: readonly string[]): string | undefined {
  let value = data
  for (const key of keys) {
    const item: unknown = Array.isArray(value)
      ? (value as Record<string, unknown>[]).find(
          (entry, i) => String(i) === key || entry['id'] === key || String(entry['para']) === key,
        )
      : undefined
    value = item ?? (value as Record<string, unknown> | undefined)?.[key]
    if (value === undefined || value === null) return `no \`${key}\``
  }
  return undefined
}

describe.each(Object.entries(councils))('the checklist of %s', (council, { prefix, rows: count }) => {
  const rows = Object.entries(parse(read(`docs/checklist/${council}.yaml`)) as Record<string, Row>)

  it('has every row of the notice once', () => {
    const expected = Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`)
    expect(rows.map(([id]) => id)).toEqual(expected)
  })

  it.each(rows)('%s is proven', (_, { kinds, states, where, proof }) => {
    expect(kinds.join('')).toMatch(/^[RLVDN]+$/u)
    expect(states.length).toBeGreaterThan(0)
    expect(where.length).toBeGreaterThan(0)
    const proofs = [proof].flat()
    expect(proofs.length).toBeGreaterThan(0)
    for (const reference of proofs) expect(follow(reference, council), reference).toBeUndefined()
  })
})
