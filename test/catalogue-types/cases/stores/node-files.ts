// @types/node 26.6.6
import fs from 'node:fs/promises'

// store file-written file:export.csv
await fs.writeFile('export.csv', 'text')

// lifetime file-delete deletes file:export.csv unknown
await fs.unlink('export.csv')
