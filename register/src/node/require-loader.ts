import { createRequire } from 'node:module'
import type * as Checks from '../checks/index.js'
import type * as Loader from '../load-register.js'

const require = createRequire(import.meta.url)

/**
 * The loader, imported when a register must really be parsed: the warm path pays neither for the YAML parser nor for the
 * validator. Node 20.19 and newer can require ES modules.
 */
export const requireLoader = (): typeof Loader => require('../load-register.js') as typeof Loader

/** The legal checks, imported when a register itself is linted: code files do not need them. */
export const requireChecks = (): typeof Checks => require('../checks/index.js') as typeof Checks
