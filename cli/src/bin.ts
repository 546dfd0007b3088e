#!/usr/bin/env node
import { exitCodes, type Output } from './io.js'
import { run } from './run.js'

const narrowest = 40
const widest = 100

/** A stream as the commands see it. Colour only where a terminal takes it, or FORCE_COLOR asks; 80 columns where nobody says. */
function openOutput(stream: NodeJS.WriteStream): Output {
  const { NO_COLOR: never = '', FORCE_COLOR: always } = process.env
  const takesColour = stream.isTTY && stream.hasColors()
  return {
    write: (text) => stream.write(text),
    width: Math.max(narrowest, Math.min(widest, stream.isTTY ? stream.columns : 80)),
    colour: never === '' && (always === undefined ? takesColour : always !== '0' && always !== 'false'),
  }
}

// `… | head` closes the pipe when it has seen enough: that is no fault of anyone.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? exitCodes.clean)
})

process.exitCode = run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: new Date().toISOString().slice(0, 10),
  out: openOutput(process.stdout),
  err: openOutput(process.stderr),
})
