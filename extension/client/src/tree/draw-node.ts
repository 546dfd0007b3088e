import * as vscode from 'vscode'
import type { TreeNode } from '../../../shared/messages.js'

const kindIcons: Readonly<Record<TreeNode['kind'], string>> = {
  register: 'law',
  section: 'list-tree',
  activity: 'checklist',
  recipient: 'organization',
  store: 'database',
  agreement: 'references',
  'policy-document': 'book',
}

const stateIcons = {
  error: { icon: 'error', color: 'list.errorForeground' },
  warning: { icon: 'warning', color: 'list.warningForeground' },
  unused: { icon: 'circle-slash', color: 'disabledForeground' },
} as const

/** A node of the server as the editor draws it: an icon for its state, else for its kind; a click opens its place in the register. */
export function drawNode(node: TreeNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState
  const children = node.children ?? []
  const item = new vscode.TreeItem(
    node.label,
    children.length === 0 ? None : node.kind === 'register' ? Expanded : Collapsed,
  )
  item.id = node.id
  item.contextValue = node.kind
  item.iconPath = drawIcon(node)
  const description = node.description ?? (node.kind === 'section' ? String(children.length) : undefined)
  if (description !== undefined) item.description = description
  // Plain text: what a register says is never read as Markdown, which could hold command links.
  item.tooltip = node.tooltip ?? node.label
  item.accessibilityInformation = {
    label: [node.label, description, describeState(node.state)].filter(Boolean).join(', '),
  }
  if (node.location) {
    const { uri, range } = node.location
    const selection = new vscode.Range(range.start.line, range.start.character, range.start.line, range.start.character)
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open in the register'),
      arguments: [vscode.Uri.parse(uri), { selection, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
    }
  }
  return item
}

function drawIcon({ kind, state }: TreeNode): vscode.ThemeIcon {
  if (state === 'ok') return new vscode.ThemeIcon(kindIcons[kind])
  const { icon, color } = stateIcons[state]
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color))
}

function describeState(state: TreeNode['state']): string | undefined {
  switch (state) {
    case 'error':
      return vscode.l10n.t('has errors')
    case 'warning':
      return vscode.l10n.t('needs attention')
    case 'unused':
      return vscode.l10n.t('not used by any code')
    case 'ok':
      return undefined
  }
}
