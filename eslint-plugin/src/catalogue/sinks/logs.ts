import type { SinkEntry } from './sink-entry.js'

const levels = [
  ...['log', 'info', 'warn', 'error', 'debug', 'trace', 'fatal', 'silly', 'verbose', 'http', 'notice', 'critical'],
  ...[
    'alert',
    'emerg',
    'emergency',
    'warning',
    'audit',
    'success',
    'dir',
    'table',
    'group',
    'exception',
    'mark',
    'write',
  ],
]

/** `log`, `logger`, `auditLogger`, `LOG`; not `dialog`, `blog` or `catalog`. */
const logger =
  /(?:^|[\s/@_.-]|\p{Ll}(?=L))(?:[lL]og(?:ger|ging|level|4js)?s?|LOG(?:GER)?|winston|pino|bunyan|signale|consola|roarr|tracer)(?:[\s-]|$)/u

/** Logs: of the process, of a library, of the platform. */
export const logs: readonly SinkEntry[] = [
  {
    id: 'console',
    title: 'the console',
    kind: 'log',
    on: 'call',
    names: levels,
    from: /(?:^|\s)console(?:\s|$)/u,
    mentions: ['console.', 'console['],
    values: 'all',
  },
  {
    id: 'logger',
    title: 'a logger',
    kind: 'log',
    on: 'call',
    names: levels,
    from: logger,
    mentions: ['og', 'OG', 'winston', 'pino', 'bunyan', 'signale', 'consola', 'roarr', 'tracer'],
    values: 'all',
  },
  {
    id: 'logger-context',
    title: 'the context of a logger',
    kind: 'log',
    on: 'call',
    names: ['child', 'addContext', 'setBindings', 'withContext', 'appendKeys', 'addPersistentLogAttributes'],
    from: logger,
    mentions: ['child(', 'addContext', 'setBindings', 'withContext', 'appendKeys', 'addPersistentLogAttributes'],
    values: 'all',
    key: 0,
  },
  {
    id: 'log-function',
    title: 'a log function',
    kind: 'log',
    on: 'call',
    names:
      /^(?:log|debug|logger|(?:write|send|append)(?:To)?Log|log(?:Info|Error|Warn(?:ing)?|Debug|Message|Event|Exception))$/u,
    // A function of its own, not a method of something else.
    from: /^(?:log|debug|\p{L}*Log|log\p{L}+)(?:\s|$)/u,
    mentions: ['log', 'Log', 'debug'],
    values: 'all',
  },
  {
    id: 'azure-function-log',
    title: 'the log of an Azure Function',
    kind: 'log',
    on: 'call',
    names: levels,
    from: /(?:^|\s)(?:context|InvocationContext)(?:\s|$)/u,
    mentions: ['context.'],
    values: 'all',
  },
  {
    id: 'process-output',
    title: 'the output of the process',
    kind: 'log',
    on: 'call',
    names: ['write'],
    from: /(?:^|\s)(?:stdout|stderr)(?:\s|$)/u,
    mentions: ['stdout', 'stderr'],
    values: [[0]],
  },
]
