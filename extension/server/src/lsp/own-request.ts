import type { CancellationToken, Connection } from 'vscode-languageserver'

/**
 * Answers a request of ours, whatever form its parameters come in: the library hands the items of a list over one by one, and without
 * parameters none. The token is always the last of them.
 */
export function onOwnRequest<Answer>(
  connection: Connection,
  method: string,
  answer: (params: unknown, token: CancellationToken) => Promise<Answer>,
): void {
  connection.onRequest(method, (...given: unknown[]) =>
    answer(given.length > 1 ? given[0] : undefined, given.at(-1) as CancellationToken),
  )
}
