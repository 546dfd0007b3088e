import type { TreeNode } from '../../../shared/messages.js'

/** Nodes that need attention, with the way to them. */
export function keepProblems(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => {
    const children = keepProblems(node.children ?? [])
    return children.length > 0 || needsAttention(node) ? [{ ...node, children }] : []
  })
}

/** How many entries need attention; what only holds them does not count. */
export const countProblems = (nodes: readonly TreeNode[]): number =>
  nodes.reduce(
    (sum, node) => sum + (isEntry(node) && needsAttention(node) ? 1 : 0) + countProblems(node.children ?? []),
    0,
  )

const needsAttention = ({ state }: TreeNode): boolean => state === 'error' || state === 'warning'

const isEntry = ({ kind }: TreeNode): boolean => kind !== 'section' && kind !== 'register'
