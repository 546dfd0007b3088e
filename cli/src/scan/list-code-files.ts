import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const passedOver = new Set(['node_modules', 'dist', 'build', 'coverage', 'out', 'vendor', 'bower_components'])

/** All files below a folder but what is installed, built or hidden, in the order of their names. Links are not followed. */
export function listCodeFiles(folder: string): readonly string[] {
  const files: string[] = []
  const folders = [folder]
  for (let current = folders.pop(); current !== undefined; current = folders.pop()) {
    for (const entry of readdirSync(current, { withFileTypes: true })) {
      const path = join(current, entry.name)
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && !passedOver.has(entry.name)) folders.push(path)
      } else if (entry.isFile()) files.push(path)
    }
  }
  return files.sort()
}
