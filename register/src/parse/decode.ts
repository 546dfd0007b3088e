/** A text, or why the bytes are none: a code and a plain-English message. */
export type Decoded =
  { readonly text: string; readonly bom: boolean } | { readonly code: string; readonly message: string }

const mark = { utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff] } as const

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/**
 * Reads the bytes of a register. Anything but UTF-8 is refused by name: the YAML parser would read UTF-16 as garbage without an
 * error (measured), and a pointer or encrypted file as a register of nothing.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, mark.utf16le) || startsWith(bytes, mark.utf16be) || (bytes[1] === 0 && bytes.length > 1)) {
    return {
      code: 'not-utf8',
      message: 'This register is saved as UTF-16, which the tools that read it do not share. Save it as UTF-8.',
    }
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return {
      code: 'not-utf8',
      message: 'This register holds bytes that are not UTF-8, so some of its words cannot be read. Save it as UTF-8.',
    }
  }
  const placeholder = describePlaceholder(text)
  if (placeholder !== undefined) return { code: 'not-the-file', message: placeholder }
  const bom = text.startsWith('\uFEFF')
  return { text: bom ? text.slice(1) : text, bom }
}

/** What stands in place of a file that some tool keeps elsewhere or encrypted. */
function describePlaceholder(text: string): string | undefined {
  if (text.startsWith('version https://git-lfs.github.com/')) return describe('a Git LFS pointer', 'git lfs pull')
  if (text.startsWith('\0GITCRYPT')) return describe('encrypted by git-crypt', 'git-crypt unlock')
  if (/^(?:\.\.\/)*\.git\/annex\//u.test(text)) return describe('a git-annex pointer', 'git annex get')
  if (/^sops:\s*$/mu.test(text) && text.includes('ENC[AES256_GCM'))
    return describe('encrypted by SOPS', 'sops --decrypt')
  return undefined
}

const describe = (what: string, how: string): string =>
  `This file is ${what}, not the register itself. Fetch the register first (\`${how}\`).`
