import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCase } from './read-case.js'

const room = import.meta.dirname

/** A call that no version of the library knows; it stands in no file. */
const faulty = join(room, 'cases/stores/faulty.ts')
const faultyText = `import { createClient } from 'redis'
export const done = createClient().set('draft', 'text', { EXPIRES: 60 })
`

const optional = Object.keys(
  (
    JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')) as {
      readonly optionalDependencies: Readonly<Record<string, string>>
    }
  ).optionalDependencies,
)

/** The cases whose packages are here: the large ones are, where they were asked for (`npm ci --include=optional`). */
const cases = ['stores', 'shares'].flatMap((folder) =>
  readdirSync(join(room, 'cases', folder))
    .map((name) => join(room, 'cases', folder, name))
    .filter((path) =>
      [...readCase(readFileSync(path, 'utf8')).packages.keys()].every(
        (name) => !optional.includes(name) || existsSync(join(room, 'node_modules', name)),
      ),
    ),
)

/** The program of all cases and the faulty one, with the types of the installed packages. */
function createProgram(): ts.Program {
  const { config } = ts.readConfigFile(join(room, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    readonly config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, room)
  const disk = ts.createCompilerHost(options)
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => path === faulty || disk.fileExists(path),
    getSourceFile: (path, settings, ...rest) =>
      path === faulty
        ? ts.createSourceFile(path, faultyText, settings, true)
        : disk.getSourceFile(path, settings, ...rest),
  }
  return ts.createProgram({ rootNames: [...cases, faulty], options, host })
}

/** The calls, constructions and decorators of a file whose callee has no type: nothing would be checked of them. */
function listUntyped(file: ts.SourceFile, checker: ts.TypeChecker): readonly string[] {
  const untyped: string[] = []
  const visit = (node: ts.Node): void => {
    const callee =
      ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isDecorator(node) ? node.expression : undefined
    if (callee && checker.getTypeAtLocation(callee).flags & ts.TypeFlags.Any)
      untyped.push(`${relative(room, file.fileName)}: ${callee.getText(file)}`)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return untyped
}

describe('the cases, against the types of the real packages', () => {
  let program: ts.Program
  beforeAll(() => {
    program = createProgram()
  })

  it('are what the libraries take; a call that they do not know fails', () => {
    const problems = [...cases, faulty].flatMap((path) => {
      const file = program.getSourceFile(path)
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
        ({ messageText }) => `${relative(room, path)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      )
    })
    expect(problems).toEqual([expect.stringMatching(/^cases\/stores\/faulty\.ts: .*EXPIRES/u)])
  })

  it('call nothing that has no type', () => {
    const checker = program.getTypeChecker()
    const untyped = cases.flatMap((path) => {
      const file = program.getSourceFile(path)
      return file ? listUntyped(file, checker) : [`${path} is not there`]
    })
    // What a SOAP service is asked, its description says: the library gives those methods no types.
    expect(untyped).toEqual(["cases/shares/remote-calls.ts: client['CreateCaseAsync']"])
  })
})
