import parser from '@typescript-eslint/parser'
import dataProtection from 'eslint-plugin-data-protection'

export default [
  { ignores: ['dist/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  ...dataProtection.configs.recommended,
  // From the strict preset: what the code does must agree with the periods of the register.
  {
    files: ['**/*.{ts,tsx}', '**/template.yaml'],
    rules: { 'data-protection/match-retention': 'error' },
  },
]
