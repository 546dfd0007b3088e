import { lexicon } from 'processing-register-schemas/lexicon'
import { law } from 'processing-register-schemas/law'
import ts from 'typescript'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
}

/** Data written out as a literal of its type, so that the compiler sees a key that the type lacks or a word that is not in its list. */
function writeOut(name: string, type: string, module: string, data: unknown): readonly [file: string, text: string] {
  const text = `import type { ${type} } from '../src/${module}.js'\nexport const data: ${type} = ${JSON.stringify(data)}\n`
  return [fileURLToPath(new URL(`written-out-${name}.ts`, import.meta.url)), text]
}

/** What the compiler says of texts that stand in no file. */
function compile(texts: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost(options)
  const readFile = host.readFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  host.getSourceFile = (file, version) => ts.createSourceFile(file, host.readFile(file) ?? '', version)
  const program = ts.createProgram([...texts.keys()], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const text = ts.flattenDiagnosticMessageText(messageText, '\n')
    return `${file?.fileName.replace(/^.*written-out-/, '') ?? ''}: ${text.split('\n')[0] ?? ''}`
  })
}

it('the hand-written types say what the data is, and the compiler would notice a difference', () => {
  const [basis, ...others] = law.lawfulBases.items
  const wrong = { ...law, lawfulBases: { ...law.lawfulBases, items: [{ ...basis, checked: 'guessed' }, ...others] } }
  const texts = new Map([
    writeOut('law', 'Law', 'law-shape', law),
    writeOut('lexicon', 'Lexicon', 'lexicon-types', lexicon),
    writeOut('wrong-law', 'Law', 'law-shape', wrong),
    writeOut('wrong-lexicon', 'Lexicon', 'lexicon-types', { ...lexicon, extra: 1 }),
  ])
  expect(compile(texts)).toEqual([
    expect.stringMatching(/^wrong-law\.ts: .*guessed/) as string,
    expect.stringMatching(/^wrong-lexicon\.ts: .*extra/) as string,
  ])
})
