import type { ErrorCode } from 'yaml'
import type { RegisterProblem } from '../model.js'
import { schemaProblem } from './parsed-file.js'
import type { TextPositions } from './text-positions.js'

/** What is read of an error or a warning of the YAML library. */
interface YamlStumble {
  readonly code: ErrorCode
  readonly pos: readonly [number, number]
}

const explanations: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT:
    'This line is indented with a tab, which YAML does not allow. Use spaces, as many as the lines around it.',
  BAD_INDENT:
    'This line is not indented like its neighbours, so it is not clear what it belongs to. Line it up with them.',
  MISSING_CHAR:
    'Something is missing here: a closing quote or bracket, a comma between items, or a space after a colon.',
  UNEXPECTED_TOKEN:
    'This cannot be read here. Look for a missing colon, or put the value into quotes if it starts with a special character.',
  BLOCK_AS_IMPLICIT_KEY:
    'This line starts a list of keys where a plain value was expected. If the value holds a colon, put it into quotes.',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line. Look for a missing colon on the line above.',
  BLOCK_IN_FLOW:
    'Indented keys cannot stand inside brackets. Close the bracket first, or write the whole value inside it.',
  MULTIPLE_DOCS: 'This file holds a second document after `---`. A register is one document: remove the line.',
  MULTIPLE_ANCHORS: 'Two anchors (`&name`) stand on one value. Keep one.',
  MULTIPLE_TAGS: 'Two tags (`!name`) stand on one value. Remove them: a register needs none.',
  BAD_ALIAS: 'This alias (`*name`) cannot be read. Write the value out instead.',
  BAD_SCALAR_START: 'A value cannot start with this character. Put the value into quotes.',
  BAD_DQ_ESCAPE:
    'A backslash in double quotes starts an escape, and this one is unknown. Use single quotes, or write `\\\\`.',
  BAD_DIRECTIVE: 'A line that starts with `%` changes how YAML is read. Remove it: registers are YAML 1.2.',
  KEY_OVER_1024_CHARS: 'This key is over 1,024 characters long. Look for a missing colon.',
  NON_STRING_KEY: 'A key must be a plain word. Put it into quotes, or look for a stray `?`.',
  RESOURCE_EXHAUSTION:
    'This register is nested so deeply that it cannot be read. Look for a run of brackets that was never closed.',
}

/** A syntax error of the YAML library, in plain English and at its place. */
export function explainYamlError(error: YamlStumble, positions: TextPositions): RegisterProblem {
  const [start, end] = error.pos
  const message =
    explanations[error.code] ??
    'This part of the register cannot be read as YAML. Compare its indentation, colons and quotes with its neighbours.'
  const code = `yaml-${error.code.toLowerCase().replaceAll('_', '-')}`
  return schemaProblem(code, positions.range(start, Math.max(end, start)), message)
}

/** A tag that the register format does not have: reading a register never runs or includes anything, so it is only said. */
export function explainUnknownTag({ pos }: YamlStumble, positions: TextPositions): RegisterProblem {
  const message =
    'Tags such as `!include` mean nothing in a register: reading one never runs or includes anything, and the value is taken as it stands. Remove the tag.'
  return schemaProblem('unknown-tag', positions.range(pos[0], pos[1]), message, { severity: 'warning' })
}
