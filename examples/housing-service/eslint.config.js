import parser from '@typescript-eslint/parser'
import dataProtection from 'eslint-plugin-data-protection'

export default [
  { ignores: ['dist/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  ...dataProtection.configs.recommended,
]
