import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type Scalar, type YAMLMap } from 'yaml'
import type { RegisterProblem, SourceRange } from '../model.js'
import { schemaProblem } from './parsed-file.js'
import type { TextPositions } from './text-positions.js'

const deepest = 60
const mostAliases = 200

export interface ReadNodes {
  readonly data: Readonly<Record<string, unknown>>
  readonly problems: readonly RegisterProblem[]
  readonly broken: readonly string[]
}

/**
 * Turns YAML nodes into plain data: null-prototype objects (so that an id `__proto__` is an ordinary word), arrays and scalars.
 * Reports what the register format does not allow although YAML does, each once and at its place.
 */
export function readNodes(document: Document, root: YAMLMap, positions: TextPositions): ReadNodes {
  const problems: RegisterProblem[] = []
  const broken: string[] = []
  const path: (string | number)[] = []
  const open = new Set<unknown>()
  let aliases = 0

  const rangeOf = (node: unknown): SourceRange => {
    const range = (node as Node | null | undefined)?.range
    return positions.range(range?.[0] ?? 0, range?.[1] ?? 0)
  }
  const refuse = (code: string, node: unknown, message: string, related?: RegisterProblem['related']): undefined => {
    problems.push(schemaProblem(code, rangeOf(node), message, { path: [...path], ...(related ? { related } : {}) }))
    broken.push(path.join('/'))
    return undefined
  }

  const read = (node: unknown): unknown => {
    if (path.length > deepest)
      return refuse('too-deep', node, `This is nested more than ${deepest} levels deep. A register needs about ten.`)
    if (isScalar(node)) return readScalar(node)
    if (isMap(node)) return readMap(node)
    if (isSeq(node)) return readSeq(node.items)
    if (isAlias(node)) return readAlias(node)
    return null
  }

  const readScalar = (node: Scalar): unknown => {
    const { value, source } = node
    if (typeof value === 'number' || typeof value === 'bigint') {
      const plain = typeof value === 'number' && Number.isSafeInteger(value) && source === String(value)
      if (!plain) {
        return refuse(
          'odd-number',
          node,
          `YAML reads \`${source ?? String(value)}\` as the number ${value}, and what you wrote would be lost. Put it into quotes.`,
        )
      }
    }
    return typeof value === 'string' ? value.normalize('NFC') : value
  }

  const readSeq = (items: readonly unknown[]): readonly unknown[] =>
    Object.freeze(
      items.map((item, i) => {
        path.push(i)
        const value = read(item)
        path.pop()
        return value
      }),
    )

  const readAlias = (node: Alias): unknown => {
    aliases++
    const target = node.resolve(document)
    if (!target)
      return refuse(
        'unknown-alias',
        node,
        `The alias \`*${node.source}\` refers to nothing: no \`&${node.source}\` stands above it. Write the value out.`,
      )
    if (open.has(target))
      return refuse(
        'alias-cycle',
        node,
        `The alias \`*${node.source}\` stands inside the value it refers to, which has no end. Write the value out.`,
      )
    if (aliases > mostAliases) {
      if (aliases > mostAliases + 1) {
        broken.push(path.join('/')) // said once; what stands there is not missing, only unread
        return undefined
      }
      return refuse(
        'too-many-aliases',
        node,
        `This register uses more than ${mostAliases} aliases, which can make a small file enormous. Write the values out.`,
      )
    }
    return read(target)
  }

  const readMap = (map: YAMLMap): Record<string, unknown> => {
    open.add(map)
    const data = Object.create(null) as Record<string, unknown>
    const seen = new Map<string, unknown>()
    for (const { key, value } of map.items) {
      const name = readKey(key)
      if (name === undefined) continue
      path.push(name)
      const first = seen.get(name)
      if (first !== undefined) {
        const related = [{ range: rangeOf(first), message: 'It stands here first.' }]
        refuse(
          'duplicate-key',
          key,
          `\`${name}\` stands twice in the same place, and only one of them can count. Join the two, or rename one.`,
          related,
        )
      } else {
        seen.set(name, key)
        data[name] = read(value)
      }
      path.pop()
    }
    open.delete(map)
    return Object.freeze(data)
  }

  const readKey = (key: unknown): string | undefined => {
    if (!isScalar(key) || key.value === null || key.value === '') {
      return refuse(
        'not-a-key',
        key,
        'A key must be a plain word. Look for a missing word before the colon, or a stray `?`.',
      )
    }
    const name = typeof key.value === 'string' ? key.value : (key.source ?? '')
    if (name === '<<') {
      return refuse(
        'merge-key',
        key,
        'The merge key `<<` is not used in registers: people and tools read it differently. Write the entries out, or use `extends`.',
      )
    }
    if (/[\p{Script=Latin}]/u.test(name) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name)) {
      const message = `\`${name}\` mixes letters of two scripts that look alike, so that the same word typed elsewhere will not match. Type it again.`
      problems.push(
        schemaProblem('mixed-script', rangeOf(key), message, { severity: 'warning', path: [...path, name] }),
      )
    }
    return name.normalize('NFC')
  }

  return { data: readMap(root), problems, broken }
}
