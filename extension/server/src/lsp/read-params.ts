/** The file a request of ours is about; undefined where the client names none, or nothing that could be one. */
export function readUri(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('uri' in params)) return undefined
  const { uri } = params
  return typeof uri === 'string' && uri !== '' ? uri : undefined
}
