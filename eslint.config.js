import dataProtection from 'eslint-plugin-data-protection'
import tseslint from 'typescript-eslint'

/** Arrows between the rooms point one way (docs/decisions/0001-rooms-and-arrows.md): what each room may not import. */
const rooms = {
  schemas: [
    'processing-register-core',
    'eslint-plugin-data-protection',
    'processing-register',
    'yaml',
    'eslint',
    'vscode',
  ],
  register: ['eslint-plugin-data-protection', 'processing-register', 'eslint', '@typescript-eslint/*', 'vscode'],
  'eslint-plugin': ['processing-register', 'vscode'],
  cli: ['vscode'],
  'extension/server': ['processing-register', 'vscode'],
}

const restrict = (room, names, extra = []) => ({
  name: `arrows/${room}`,
  files: [`${room}/src/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...names.map((name) => ({
            regex: name.endsWith('/*') ? `^${name.slice(0, -1)}` : `^${name}(/|$)`,
            message: `${room}/ may not depend on ${name}: arrows point from extension and cli to eslint-plugin to register to schemas.`,
          })),
          {
            regex: '^(\\.\\./)+(schemas|register|eslint-plugin|cli|extension)/(src|dist)/',
            message: 'Import another room by its package name.',
          },
          ...extra,
        ],
      },
    ],
  },
})

const noNode = { regex: '^node:', message: 'The core is browser-safe: Node’s API is only for register/src/node.' }

export default [
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/coverage/**',
      'examples/**',
      '**/fixtures/**',
      'test/catalogue-types/cases/**',
      '.cache/**',
      '.vscode-test/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    name: 'typescript',
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: [
          './{schemas,register,eslint-plugin,cli,extension/server,extension/client}/tsconfig.json',
          './tsconfig.tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `return refuse(…)` of a function that gives undefined says in one line what two would.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Every `node.type === 'Identifier'` of an ESLint rule compares a string enum with its text, on purpose.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  ...Object.entries(rooms).map(([room, names]) => restrict(room, names)),
  {
    ...restrict('register', rooms.register, [noNode]),
    name: 'browser-safe core',
    files: ['register/src/**/*.ts'],
    ignores: ['register/src/node/**'],
  },
  {
    ...restrict('eslint-plugin', rooms['eslint-plugin'], [
      {
        regex: '^(node:|processing-register-core/node$)',
        message: 'Rules run in browsers too: what is Node’s comes through #host.',
      },
    ]),
    name: 'browser-safe rules',
    files: ['eslint-plugin/src/**/*.ts'],
    ignores: ['eslint-plugin/src/host/{node,digest-registers}.ts'],
  },
  {
    ...restrict('extension/server', rooms['extension/server'], [
      {
        regex: '^(node:|processing-register-core/node$|vscode-languageserver(/|$))',
        message: 'The service knows neither Node nor a transport: files and messages come from src/lsp.',
      },
    ]),
    name: 'transport-free service',
    files: ['extension/server/src/service/**/*.ts'],
  },
  // Our own code answers to our own register, like everyone's.
  ...dataProtection.configs.recommended,
]
