/**
 * What a fingerprint is the digest of.
 *
 * @param rule rule id without prefix
 * @param path path of the linted file from the folder of the register, with `/` between names
 * @param subject what the finding is about
 */
export const writeFingerprintSource = (rule: string, path: string, subject: readonly string[]): string =>
  JSON.stringify([rule, path, ...subject])
