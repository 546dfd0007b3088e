import { messages as shared } from '../shares/messages.js'
import { queues } from '../shares/queues.js'
import type { SinkEntry } from './sink-entry.js'

/** E-mail, text messages and letters: the clients that are known to share data, and Amazon's commands for them. */
export const messages: readonly SinkEntry[] = [...shared, ...queues.filter(({ id }) => id === 'ses-command')].map(
  ({ id, title, on, names, from, mentions, payload }) => ({
    ...{ id, title, kind: 'message', on, names, mentions, values: payload },
    ...(from ? { from } : {}),
  }),
)
