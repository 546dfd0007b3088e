import { relative } from 'node:path'
import type { Output } from '../io.js'
import type { Scanned } from '../scan/scan-files.js'
import { count, paint, wrap } from './style.js'

/** A scan with where it was made. All paths are absolute. */
export interface ScanReport extends Scanned {
  readonly register: string
  readonly folder: string
  readonly cwd: string
}

const mostUnread = 10

/** Findings as a person reads them, and a sentence that sums them up. */
export function writeScanText({ unused, unread, count: read, cwd }: ScanReport, out: Output): void {
  for (const { code, message } of unused)
    out.write(`  ${wrap(message, out.width, 2)}\n  ${paint(out, 'dim', `scan/${code}`)}\n`)
  if (unread.length > 0) {
    const lead = `${count(unread.length, 'file')} could not be read and so not counted:`
    out.write(`${unused.length > 0 ? '\n' : ''}${wrap(lead, out.width, 0)}\n`)
    for (const { path, line, message } of unread.slice(0, mostUnread))
      out.write(`  ${wrap(`${relative(cwd, path)}:${line} ${message}`, out.width, 4)}\n`)
    if (unread.length > mostUnread) out.write(`  … and ${unread.length - mostUnread} more.\n`)
  }
  const files = count(read, 'file')
  const sum =
    unused.length === 0
      ? paint(out, 'green', `${files} read: the code bears out what the register says of it.`)
      : paint(out, 'bold', `${count(unused.length, 'finding')} in ${files}.`)
  out.write(`${unused.length + unread.length > 0 ? '\n' : ''}${sum}\n`)
}

/** Findings for another program: one JSON object, paths relative to the working directory. */
export function writeScanJson(report: ScanReport, out: Output): void {
  const { unused, unread, count: files, register, folder, cwd } = report
  const shorten = (path: string): string => relative(cwd, path) || '.'
  const json = {
    version: 1,
    register: shorten(register),
    folder: shorten(folder),
    files,
    findings: unused,
    unread: unread.map(({ path, line, message }) => ({ file: shorten(path), line, message })),
  }
  out.write(`${JSON.stringify(json, undefined, 2)}\n`)
}
