import type { TSESLint } from '@typescript-eslint/utils'

const fewestTokens = 2000
const mostTokensALine = 60

/**
 * Whether a file was written by a bundler: nobody can mend it, and its names of one letter mean nothing. What it was made of is
 * linted where people write it. Tokens are counted, not characters: an image written into a line of a person's file is one token.
 */
export const isMinified = ({ ast: { tokens }, lines }: Pick<TSESLint.SourceCode, 'ast' | 'lines'>): boolean =>
  tokens.length > fewestTokens && tokens.length > lines.length * mostTokensALine
