import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
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
  leicester: { prefix: 'LE', rows: 58 },
  brentwood: { prefix: 'BW', rows: 99 },
  dartford: { prefix: 'DA', rows: 53 },
}

const checks = join('register', 'src', 'checks')
const codes = new Set(
  [...readdirSync(join(root, checks)).map((file) => join(checks, file)), 'register/src/retention/ast.ts']
    .flatMap((file) => [...read(file).matchAll(/'([a-z0-9]+(?:-[a-z0-9]+)+)'/gu)])
    .map(([, code = '']) => code),
)
const registers = new Map<string, unknown>()

/** Why a reference leads nowhere; undefined where it leads somewhere. */
function follow(reference: string): string | undefined {
  const [, kind = '', rest = ''] = /^(check|rule|lexicon|law):(.+)$/u.exec(reference) ?? []
  if (kind === 'check') return followCheck(rest)
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

function followCheck(reference: string): string | undefined {
  const [rule = '', code = ''] = reference.split('/')
  if (!existsSync(join(root, 'eslint-plugin', 'src', 'rules', `${rule}.ts`))) return 'no such check'
  return codes.has(code) ? undefined : 'no such finding'
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
    for (const reference of proofs) expect(follow(reference), reference).toBeUndefined()
  })
})
