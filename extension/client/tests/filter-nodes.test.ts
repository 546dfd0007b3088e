import { describe, expect, it } from 'vitest'
import type { TreeNode } from '../../shared/messages.js'
import { countProblems, keepProblems } from '../src/tree/filter-nodes.js'

const node = (id: string, state: TreeNode['state'], children: readonly TreeNode[] = []): TreeNode => ({
  id,
  kind: children.length > 0 ? 'section' : 'activity',
  label: id,
  state,
  children,
})

const tree = [
  node('activities', 'error', [node('faulty', 'error'), node('fine', 'ok'), node('unused', 'unused')]),
  node('stores', 'ok', [node('kept', 'ok')]),
  node('recipients', 'warning', [node('due', 'warning')]),
]

describe('the filter of the tree', () => {
  it('keeps what needs attention, with the way to it', () => {
    const kept = keepProblems(tree).map(({ id, children }) => [id, children?.map((child) => child.id)])
    expect(kept).toEqual([
      ['activities', ['faulty']],
      ['recipients', ['due']],
    ])
  })

  it('counts entries, not the sections that hold them', () => {
    expect(countProblems(tree)).toBe(2)
  })
})
