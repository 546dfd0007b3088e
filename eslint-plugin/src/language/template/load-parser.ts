import { createRequire } from 'node:module'
import type * as Library from 'yaml'

type YamlParser = typeof Library

let parser: YamlParser | undefined

/** The YAML parser, loaded on first use: a run over JavaScript alone never pays for it. */
export function loadYamlParser(): YamlParser {
  parser ??= createRequire(import.meta.url)('yaml') as YamlParser
  return parser
}
