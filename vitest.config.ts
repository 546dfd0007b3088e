import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{schemas,register,eslint-plugin,cli}/tests/**/*.test.ts',
      'extension/{client,server}/tests/**/*.test.ts',
      'test/**/*.test.ts',
      'examples/*/tests/**/*.test.ts',
    ],
    // TypeScript, ESLint and our own modules are loaded once a worker, not once a file: that was half of the suite's time.
    // So a test file keeps no state in a module and changes no global; `vitest run --isolate` shows whether one does.
    pool: 'threads',
    isolate: false,
    // Without this vitest leaves one core out, which on two cores is half of them.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
})
