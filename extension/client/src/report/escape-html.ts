const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML that shows just that text, in content and in quoted attributes. Control and direction characters are made visible. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/gu, (character) => entities[character] ?? '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/gu, showCode)

/** The same of a message, where names stand between backticks as in Markdown: they become `<code>`. */
export const messageToHtml = (message: string): string =>
  escapeHtml(message).replaceAll(/`([^`\n]+)`/gu, '<code>$1</code>')

const showCode = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
