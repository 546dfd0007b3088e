/** The language service without a transport. */
export { TextDocument } from 'vscode-languageserver-textdocument'
export { createService, type LanguageService } from './create-service.js'
export type { CancellationToken, ServiceFileSystem } from './file-system.js'
export { listDocumentPatterns } from './languages.js'
export { defaultSettings, type Settings } from './settings.js'
