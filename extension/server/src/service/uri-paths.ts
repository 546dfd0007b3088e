import { URI } from 'vscode-uri'

/**
 * Inside the service every file has one absolute path with `/` between names, whatever its scheme and machine: the core compares paths,
 * and a browser has no other kind. `file:///c:/x.ts` is `/c:/x.ts`; other schemes and shares get a first folder of their own.
 */
export function toPath(uri: string): string {
  const { scheme, authority, path } = URI.parse(uri)
  return scheme === 'file' && authority === '' ? path : `/~${scheme}~${encodeURIComponent(authority)}${path}`
}

/** A path as a person knows it: without what stands for a scheme and a machine. */
export const toShownPath = (path: string): string => path.replace(/^\/~[a-z][a-z\d+.-]*~[^/]*/iu, '')

/** The URI of a path that {@link toPath} made. */
export function toUri(path: string): string {
  const [, scheme, authority, rest] = /^\/~([a-z][a-z\d+.-]*)~([^/]*)(\/.*|)$/iu.exec(path) ?? []
  if (scheme === undefined) return URI.from({ scheme: 'file', path }).toString()
  return URI.from({ scheme, authority: decodeURIComponent(authority ?? ''), path: rest ?? '' }).toString()
}

export const schemeOf = (uri: string): string => URI.parse(uri).scheme
