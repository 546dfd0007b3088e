import type { FileProblem, RegisterFileSystem } from '../file-system.js'
import type { RegisterProblem, SourceRange } from '../model.js'
import { decode } from '../parse/decode.js'
import { largestRegister, parseText } from '../parse/parse-text.js'
import { schemaProblem, type ParsedFile } from '../parse/parsed-file.js'
import { asData } from './read-values.js'

export interface ReadFiles {
  readonly files: readonly ParsedFile[]
  readonly problems: readonly RegisterProblem[]
  /** Paths and bytes of every file that was read, for the snapshot. */
  readonly bytes: ReadonlyMap<string, Uint8Array>
}

const fileMessages: Readonly<Record<FileProblem, string>> = {
  missing: 'The file is not there.',
  denied: 'The file may not be read with the rights of this program.',
  loop: 'The path is a symbolic link that leads back to itself.',
  'name-not-allowed': 'The system does not allow this path.',
  unreadable: 'The file cannot be read.',
}

const mostFiles = 50

/**
 * Reads a register and, depth first, the files it extends.
 *
 * @param text the root's text where an editor holds a newer one than the disk
 */
export function readFiles(root: string, fs: RegisterFileSystem, text?: string): ReadFiles {
  const files: ParsedFile[] = []
  const problems: RegisterProblem[] = []
  const bytes = new Map<string, Uint8Array>()
  const workspace = fs.dirname(fs.realPath(root))

  visit(root, [], undefined)
  return { files, problems, bytes }

  function visit(path: string, chain: readonly string[], from: SourceRange | undefined): void {
    const parsed = readOne(path, from)
    if (!parsed) return
    files.push(parsed)
    problems.push(...parsed.problems)
    const extended = asData(parsed.data)?.['extends']
    const specifiers = Array.isArray(extended)
      ? (extended as readonly unknown[])
      : extended === undefined || extended === null
        ? []
        : [extended]
    specifiers.forEach((specifier, i) => {
      const range = parsed.rangeOf(Array.isArray(extended) ? ['extends', i] : ['extends'])
      if (typeof specifier !== 'string') return // the schema says so
      const target = findTarget(specifier, parsed.file, range)
      if (target === undefined) return
      if ([...chain, path].some((link) => fs.realPath(link) === fs.realPath(target))) {
        const shown = [...chain, path, target].map((link) => fs.relative(workspace, link)).join(' → ')
        problems.push(
          schemaProblem(
            'extends-cycle',
            range,
            `These registers extend each other in a circle: ${shown}. Remove one of the links.`,
          ),
        )
      } else if (!files.some(({ file }) => file === target) && files.length < mostFiles)
        visit(target, [...chain, path], range)
    })
  }

  function findTarget(specifier: string, file: string, range: SourceRange): string | undefined {
    const refuse = (message: string): undefined => {
      problems.push(schemaProblem('extends-not-allowed', range, message))
      return undefined
    }
    if (/^[a-z][a-z\d+.-]*:/iu.test(specifier)) {
      return refuse(
        `A register cannot extend \`${specifier}\`: reading a register never leaves the machine. Put the file into the repository, or publish it as an npm package.`,
      )
    }
    if (
      /^[./]/u.test(specifier) ||
      (/\.ya?ml$/u.test(specifier.replace(/^@[^/]+\/[^/]+/u, '')) && !specifier.startsWith('@'))
    ) {
      const target = fs.join(fs.dirname(file), specifier)
      const outside = fs.relative(workspace, fs.realPath(target)).startsWith('..')
      const inPackage = /(?:^|[/\\])node_modules[/\\]/u.test(file)
      if (outside && !inPackage && !isBeside(target))
        return refuse(
          `\`${specifier}\` stands outside the folder of this register. Reading a register follows no path out of its repository, except through an installed npm package.`,
        )
      return target
    }
    const target = fs.resolvePackage(specifier, file)
    return (
      target ??
      refuse(
        `The npm package \`${specifier}\` is not installed here, or has no such file. Install it, or write a path that starts with \`./\`.`,
      )
    )
  }

  /** `../shared/register.yaml` is fine as long as it stays in the same repository. */
  function isBeside(target: string): boolean {
    for (let folder = workspace, above = fs.dirname(folder); ; folder = above, above = fs.dirname(above)) {
      if (fs.stat(fs.join(folder, '.git')).kind !== 'problem')
        return !fs.relative(folder, fs.realPath(target)).startsWith('..')
      if (above === folder) return false
    }
  }

  function readOne(path: string, from: SourceRange | undefined): ParsedFile | undefined {
    const start = { line: 1, column: 0, offset: 0 }
    const range = from ?? { file: path, start, end: start }
    const refuse = (code: string, message: string): undefined => {
      problems.push(
        schemaProblem(
          code,
          range,
          from ? `The extended register \`${fs.relative(workspace, path)}\` cannot be used. ${message}` : message,
        ),
      )
      return undefined
    }
    if (path === root && text !== undefined) return parseText(text, path)
    const stat = fs.stat(path)
    if (stat.kind === 'problem') return refuse(`file-${stat.problem}`, fileMessages[stat.problem])
    if (stat.kind !== 'file') return refuse('not-a-file', 'This path is a folder or a device, not a file.')
    if (stat.size > largestRegister)
      return refuse(
        'too-large',
        `This register is ${Math.round(stat.size / 1024 / 1024)} MB large, and more than 5 MB is not read. Split it with \`extends\`.`,
      )
    const read = fs.read(path)
    if (!(read instanceof Uint8Array)) return refuse(`file-${read.problem}`, fileMessages[read.problem])
    bytes.set(path, read)
    const decoded = decode(read)
    if ('message' in decoded) return refuse(decoded.code, decoded.message)
    return parseText(decoded.text, path)
  }
}
