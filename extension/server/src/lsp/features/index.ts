import type { LspFeature } from '../feature.js'
import { registerDocumentFeature } from './register-document.js'
import { statusFeature } from './status.js'

/** Every feature the server has beside diagnostics: a new one is one line here. */
export const features: readonly LspFeature[] = [statusFeature, registerDocumentFeature]
