import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The settings of the extension as a table, from its manifest. */
export function writeSettings(root) {
  const read = (file) => JSON.parse(readFileSync(join(root, 'extension', file), 'utf8'))
  const texts = read('package.nls.json')
  const { properties } = read('package.json').contributes.configuration
  const rows = Object.entries(properties).map(([name, setting]) => {
    const text = texts[(setting.description ?? setting.markdownDescription).slice(1, -1)]
    const values = setting.enum ? setting.enum.map((value) => `\`${value}\``).join(', ') : setting.type
    return `| \`${name}\` | ${values} | \`${JSON.stringify(setting.default)}\` | ${text} |`
  })
  return ['| setting | value | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
