import { defineConfig } from 'vitest/config'

/** Apart from the other tests: it needs what `npm ci` installs in this room. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ['*.check.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
})
