import { asText } from '../resolve/read-values.js'
import { holdsPlaceholder } from './placeholders.js'

/** Whether nothing is written. A text that only holds a place (`TBC`) is reported once, by `register-review`. */
export const lacksText = (value: unknown): boolean => asText(value) === undefined && !holdsPlaceholder(value)
