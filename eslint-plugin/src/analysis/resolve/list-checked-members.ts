import type { ParserServices, TSESLint, TSESTree } from '@typescript-eslint/utils'

interface CheckedMember {
  readonly name: string
  /** Name of the type that declares it. */
  readonly owner: string
}

const most = 200

type Services = Extract<ParserServices, { readonly program: object }>
type Type = ReturnType<Services['getTypeAtLocation']>

/** The checker of a file that is linted with type information; undefined for every other file. */
export function getTypeServices({ parserServices }: TSESLint.SourceCode): Services | undefined {
  const services = parserServices as Partial<Services> | undefined
  return services?.program && typeof services.getTypeAtLocation === 'function' ? (services as Services) : undefined
}

/**
 * The members of a value's type and of theirs, where type information is there. Types of libraries are left out.
 *
 * @param levels how many members deep to look
 */
export function listCheckedMembers(
  node: TSESTree.Node,
  sourceCode: TSESLint.SourceCode,
  levels: number,
): readonly CheckedMember[] {
  const services = getTypeServices(sourceCode)
  if (!services) return []
  const found: CheckedMember[] = []
  try {
    collect(services.getTypeAtLocation(node), services, found, levels)
  } catch {
    // The checker fails on some broken programs. Without types nothing else is lost.
  }
  return found
}

function collect(type: Type, services: Services, found: CheckedMember[], levels: number): void {
  if (levels < 0 || found.length > most) return
  const checker = services.program.getTypeChecker()
  const parts = type.isUnionOrIntersection() ? type.types : [type]
  for (const part of parts) {
    const item = part.getNumberIndexType()
    if (item && checker.isArrayLikeType(part)) {
      collect(item, services, found, levels)
      continue
    }
    const awaited = checker.getAwaitedType(part)
    if (awaited && awaited !== part) {
      collect(awaited, services, found, levels)
      continue
    }
    if (part.getCallSignatures().length > 0) continue
    for (const property of part.getProperties()) {
      const [declaration] = property.declarations ?? []
      // The members of strings, requests and loggers are the libraries' business.
      if (
        !declaration ||
        found.length > most ||
        services.program.isSourceFileFromExternalLibrary(declaration.getSourceFile())
      )
        continue
      if (services.program.isSourceFileDefaultLibrary(declaration.getSourceFile())) continue
      found.push({ name: property.name, owner: part.aliasSymbol?.name ?? part.symbol.name })
      collect(checker.getTypeOfSymbol(property), services, found, levels - 1)
    }
  }
}
