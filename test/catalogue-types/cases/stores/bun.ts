// bun-types 1.4.4
/// <reference types="bun-types" />

// store bun-write file:export.csv
await Bun.write('export.csv', 'text')

export {}
