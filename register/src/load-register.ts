import { validate } from 'processing-register-schemas/validate-register'
import type { RegisterFileSystem } from './file-system.js'
import type { Register, RegisterProblem } from './model.js'
import { digestData } from './digest.js'
import { buildRegister } from './resolve/build-register.js'
import { checkReferences } from './resolve/check-references.js'
import { explainValidation, readPointer } from './resolve/explain-validation.js'
import { mergeFiles } from './resolve/merge-extends.js'
import { readFiles, type ReadFiles } from './resolve/read-files.js'
import { asData } from './resolve/read-values.js'
import { sortProblems } from './sort-problems.js'
import type { ParsedFile } from './parse/parsed-file.js'

/** What came of loading a register. */
export interface LoadedRegister {
  /** What could be read; empty where nothing could. */
  readonly register: Register
  /** In the order of the files, then of their lines. */
  readonly problems: readonly RegisterProblem[]
  readonly digest: string
  /** Absolute paths of the files that were read, the root first. */
  readonly files: readonly string[]
  /** False where nothing could be read: no file, empty, not a register. */
  readonly usable: boolean
}

/** A load with what only a fresh one knows: the parsed files (for ranges) and the bytes they came from. */
export interface FreshLoad extends LoadedRegister {
  readonly parsed: readonly ParsedFile[]
  readonly bytes: ReadFiles['bytes']
}

/**
 * Loads a register and what it extends. Never throws: every fault is a problem at its place, and what parses is used.
 *
 * @param path absolute path of the register
 */
export const loadRegister = (path: string, fs: RegisterFileSystem): FreshLoad => load(path, readFiles(path, fs))

/** Loads a register whose text an editor holds; files it extends come from the file system. */
export const loadRegisterText = (text: string, path: string, fs: RegisterFileSystem): FreshLoad =>
  load(path, readFiles(path, fs, text))

function load(root: string, { files, problems: reading, bytes }: ReadFiles): FreshLoad {
  const problems = [...reading]
  const broken = new Set<string>()
  for (const file of files) {
    const unread = new Set(file.broken)
    for (const path of unread) broken.add(path)
    // What the schema says of a text that does not parse is an echo of that.
    if (file.data === undefined || unread.has('')) continue
    // A file that others extend need not be a whole register: only the root must have what a register must have.
    for (const error of validate(file.data).errors) {
      if (error.keyword === 'required' && error.instancePath === '' && file.file !== root) continue
      if (isUnder(unread, readPointer(error.instancePath))) continue
      const problem = explainValidation(error, file)
      if (holdsHiddenCharacter(file, problem) || isRefused(problem, problems)) continue
      problems.push(problem)
      if (error.keyword !== 'required') broken.add(problem.path.join('/'))
    }
  }
  const merged = mergeFiles(files)
  const usable = files.some(({ file, data }) => file === root && asData(data) !== undefined)
  const identity = {
    digest: digestData(merged.data),
    root,
    files: files.map(({ file }) => file),
    broken,
    statements: merged.statements,
  }
  const register = buildRegister(merged.data, (section, id) => merged.sources.get(`${section}/${id}`) ?? root, identity)
  problems.push(...merged.problems)
  if (!broken.has('')) problems.push(...checkReferences(register, files))
  return {
    register,
    problems: sortProblems(problems, identity.files),
    digest: identity.digest,
    files: identity.files,
    usable,
    parsed: files,
    bytes,
  }
}

/** Whether an extended file was refused there already, with the better reason. */
const isRefused = ({ range }: RegisterProblem, problems: readonly RegisterProblem[]): boolean =>
  problems.some(
    ({ code, range: known }) =>
      code === 'extends-not-allowed' && known.file === range.file && known.start.offset === range.start.offset,
  )

/** Whether an id only looks wrong because of a character that nobody sees: that has its own problem. */
const holdsHiddenCharacter = ({ problems }: ParsedFile, { code, range }: RegisterProblem): boolean =>
  code === 'wrong-id' &&
  problems.some(
    ({ code: known, range: { start } }) =>
      known === 'hidden-character' && range.start.offset <= start.offset && start.offset < range.end.offset,
  )

/** Whether a path or one above it is known to be unreadable: then what the schema says of it is an echo. */
const isUnder = (broken: ReadonlySet<string>, keys: readonly string[]): boolean =>
  keys.some((_, i) => broken.has(keys.slice(0, i + 1).join('/')))
