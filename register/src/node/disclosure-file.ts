import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DisclosureSink } from '../disclosure/types.js'

/**
 * A sink that appends each entry to a file as one line of JSON and waits until the disk has it (fsync): an entry that was
 * acknowledged is whole and survives `kill -9` and a power cut.
 *
 * The file is opened for every entry, so that it may be rotated away; it is made where there is none, readable by its owner only.
 * A line that was cut off when the machine or the disk failed was never acknowledged: the next entry starts a line of its own.
 *
 * @param path absolute, or relative to the working directory; its folder must exist
 */
export function appendToFile(path: string): DisclosureSink {
  let last: Promise<unknown> = Promise.resolve()
  return (entry) => {
    const line = `${JSON.stringify(entry)}\n`
    const written = last.then(() => append(path, line))
    last = written.catch(() => undefined) // one entry that failed does not stop the next
    return written
  }
}

async function append(path: string, line: string): Promise<void> {
  try {
    const handle = await open(path, 'a+', 0o600)
    try {
      const { size } = await handle.stat()
      await handle.appendFile((await endsMidLine(handle, size)) ? `\n${line}` : line)
      await handle.sync()
      if (size === 0) await syncFolder(dirname(path))
    } finally {
      await handle.close()
    }
  } catch (cause) {
    throw new Error(explain(path, cause as NodeJS.ErrnoException), { cause })
  }
}

async function endsMidLine(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return false
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer.toString('latin1') !== '\n'
}

/** A new file is there after a power cut only where its folder was synced too. Windows neither needs nor allows that. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file may not grow any more',
  EACCES: 'this process may not write to it',
  EPERM: 'this process may not write to it',
  EROFS: 'its disk is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
  EMFILE: 'this process has too many files open',
}

const explain = (path: string, { code = 'unknown fault', message }: NodeJS.ErrnoException): string =>
  `the disclosure log \`${path}\` could not be written: ${reasons[code] ?? message} (${code}).`
