/** Loading from text: apart from the index because it brings the YAML parser and the validator with it. */
export { loadRegister, loadRegisterText, type FreshLoad, type LoadedRegister } from './load-register.js'
export type { ParsedFile } from './parse/parsed-file.js'
