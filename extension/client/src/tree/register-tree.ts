import * as vscode from 'vscode'
import type { TreeNode } from '../../../shared/messages.js'
import { askTree } from '../server/requests.js'
import type { ServerHandle } from '../server/server-handle.js'
import { section } from '../settings.js'
import { drawNode } from './draw-node.js'
import { countProblems, keepProblems } from './filter-nodes.js'

/** The view of the register that applies to the file in view. */
export class RegisterTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #server: ServerHandle
  readonly #changes = new vscode.EventEmitter<void>()
  readonly #view: vscode.TreeView<TreeNode>
  #problemsOnly = false

  readonly onDidChangeTreeData = this.#changes.event

  constructor(server: ServerHandle) {
    this.#server = server
    this.#view = vscode.window.createTreeView(`${section}.tree`, { treeDataProvider: this, showCollapseAll: true })
  }

  refresh(): void {
    this.#changes.fire()
  }

  async showProblemsOnly(only: boolean): Promise<void> {
    this.#problemsOnly = only
    await vscode.commands.executeCommand('setContext', `${section}.problemsOnly`, only)
    this.refresh()
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return drawNode(node)
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...(node.children ?? [])]
    const nodes = await askTree(this.#server, vscode.window.activeTextEditor?.document.uri)
    this.#count(countProblems(nodes))
    return this.#problemsOnly ? keepProblems(nodes) : [...nodes]
  }

  dispose(): void {
    this.#view.dispose()
    this.#changes.dispose()
  }

  #count(problems: number): void {
    this.#view.badge =
      problems === 0
        ? undefined
        : { value: problems, tooltip: vscode.l10n.t('{0} entries of the register need attention', problems) }
  }
}
