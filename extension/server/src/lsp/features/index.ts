import type { LspFeature } from '../feature.js'
import { registerDocumentFeature } from './register-document.js'
import { reportFeature } from './report.js'
import { statusFeature } from './status.js'
import { treeFeature } from './tree.js'

/** Every feature the server has beside diagnostics: a new one is one line here. */
export const features: readonly LspFeature[] = [statusFeature, treeFeature, reportFeature, registerDocumentFeature]
