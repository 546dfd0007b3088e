import type { SinkEntry } from './sink-entry.js'

const base = { title: 'an HTTP header', kind: 'header' } as const

/** Headers: servers, proxies and gateways write them into their logs. */
export const headers: readonly SinkEntry[] = [
  {
    ...base,
    id: 'response-header',
    on: 'call',
    names: ['setHeader', 'set', 'header', 'append', 'appendHeader'],
    from: /(?:^|\s)(?:res|resp|response|reply|ctx|headers|Headers|ServerResponse|ClientRequest|req|request|superagent)(?:\s|$)/u,
    mentions: ['eader', 'res.set', 'response.set', 'ctx.set', '.append', 'superagent'],
    values: [[0], [1]],
    key: 0,
  },
  { ...base, id: 'write-head', on: 'call', names: ['writeHead'], mentions: ['writeHead'], values: [[1], [2]] },
  {
    ...base,
    id: 'headers-object',
    on: 'new',
    names: ['Headers', 'AxiosHeaders'],
    mentions: ['Headers('],
    values: [[0]],
  },
  {
    ...base,
    id: 'request-headers',
    on: 'call',
    names: /^(?:fetch\w*|axios|got|ky|get|post|put|patch|delete|del|head|request)$/u,
    mentions: ['headers'],
    values: [
      [0, 'headers'],
      [1, 'headers'],
      [2, 'headers'],
    ],
  },
]
