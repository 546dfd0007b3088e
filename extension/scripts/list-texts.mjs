import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `t('…')` with one literal, as every text of the client is written. */
const text = /\bt\(\s*'((?:[^'\\]|\\.)*)'/gu

/** Every text that a translator translates, as `vscode.l10n` wants it: the English text is its own key. */
export function listTexts(folder) {
  const texts = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(text)].map(([, found]) => found.replaceAll("\\'", "'")),
    )
  return Object.fromEntries([...new Set(texts)].sort().map((found) => [found, found]))
}
