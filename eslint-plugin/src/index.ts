import { digestRegister, digestRegisters, readManifest } from '#host'
import { languages } from './language/index.js'
import { createPresets } from './presets.js'
import { rules } from './rules/index.js'

const { name, version } = readManifest()

const today = (): string => new Date().toISOString().slice(0, 10)

const meta = {
  name,
  namespace: 'data-protection',
  /**
   * The version, with the digest of the registers that stand over the working directory. ESLint keys its cache by the plugin's
   * version and cannot see files that are not linted: so `--cache` is honest when only the register changes.
   */
  get version(): string {
    return `${version}+${digestRegisters(process.cwd(), today())}`
  },
}

const plugin = { meta, rules, languages }

/** eslint-plugin-data-protection: council code checked against its processing register. */
const dataProtection = Object.assign(plugin, { configs: createPresets(plugin) })

/**
 * The digest of a register for `settings['data-protection'].digest`: needed only where the register is named in the settings
 * and stands outside the working directory.
 */
export const registerDigest = (path: string): string => digestRegister(path, today())

export default dataProtection
