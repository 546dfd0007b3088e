import type { LspFeature } from '../feature.js'
import { codeActionsFeature } from './code-actions.js'
import { codeLensFeature } from './code-lens.js'
import { completionFeature } from './completion.js'
import { definitionFeature } from './definition.js'
import { hoverFeature } from './hover.js'
import { referencesFeature } from './references.js'
import { registerDocumentFeature } from './register-document.js'
import { registerEditsFeature } from './register-edits.js'
import { reportFeature } from './report.js'
import { statusFeature } from './status.js'
import { treeFeature } from './tree.js'

/** Every feature the server has beside diagnostics: a new one is one line here. */
export const features: readonly LspFeature[] = [
  statusFeature,
  hoverFeature,
  completionFeature,
  definitionFeature,
  referencesFeature,
  codeLensFeature,
  treeFeature,
  reportFeature,
  registerDocumentFeature,
  codeActionsFeature,
  registerEditsFeature,
]
