import type { SinkEntry } from './sink-entry.js'

/** Errors: what is thrown is logged, sent to monitoring and shown on screens. A `throw` of anything else is looked at as well. */
export const errors: readonly SinkEntry[] = [
  {
    id: 'error-class',
    title: 'an error',
    kind: 'error',
    on: 'new',
    names: /(?:^|\p{Ll}|\p{N})(?:Error|Exception)$/u,
    mentions: ['Error', 'Exception'],
    values: 'all',
  },
  {
    id: 'error-function',
    title: 'an error',
    kind: 'error',
    on: 'call',
    names: /^(?:Error|TypeError|RangeError|createError|createHttpError|httpError|httpErrors)$/u,
    mentions: ['Error'],
    values: 'all',
  },
  {
    id: 'boom',
    title: 'an error',
    kind: 'error',
    on: 'call',
    names:
      /^(?:bad(?:Request|Implementation|Data|Gateway)|boomify|unauthorized|forbidden|notFound|conflict|internal|teapot|locked)$/u,
    from: /(?:^|\s)(?:@hapi\/boom|[bB]oom|http-errors)(?:\s|$)/u,
    mentions: ['oom', 'http-errors'],
    values: 'all',
  },
  {
    id: 'promise-rejection',
    title: 'an error',
    kind: 'error',
    on: 'call',
    names: ['reject'],
    mentions: ['reject('],
    values: [[0]],
  },
]
