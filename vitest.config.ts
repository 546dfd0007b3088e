import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{schemas,register,eslint-plugin,cli}/tests/**/*.test.ts',
      'extension/{client,server}/tests/**/*.test.ts',
      'test/**/*.test.ts',
      'examples/*/tests/**/*.test.ts',
    ],
    testTimeout: 60_000,
  },
})
