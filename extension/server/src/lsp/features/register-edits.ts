import { methods, type Additions, type EditAnswer, type Refusal } from '../../../../shared/messages.js'
import { acceptFinding } from '../../service/features/accept-finding.js'
import { addToRegister, listAdditions } from '../../service/features/add-to-register.js'
import { createRegister } from '../../service/features/create-register.js'
import type { LspFeature } from '../feature.js'
import { fitEdit, type ClientTraits } from '../fit-client.js'
import { onOwnRequest } from '../own-request.js'
import { readSelection, readTexts, readUri } from '../read-params.js'

/** Requests of ours that change a register: the answer is an edit for the client to apply. */
export const registerEditsFeature: LspFeature = {
  capabilities: {},
  attach(connection, { core }, client) {
    onOwnRequest(connection, methods.acceptFinding, async (params): Promise<EditAnswer> => {
      const texts = readTexts(params, ['uri', 'why', 'approvedBy', 'until'])
      if (!texts) return malformed
      return fit(await acceptFinding(core, { ...texts, data: (params as { data?: unknown }).data }), client)
    })
    onOwnRequest(connection, methods.listAdditions, async (params): Promise<Additions | Refusal> => {
      const selection = readSelection(params)
      return selection ? listAdditions(core, selection) : malformed
    })
    onOwnRequest(connection, methods.addToRegister, async (params): Promise<EditAnswer> => {
      const selection = readSelection(params)
      const texts = readTexts(params, ['choice'])
      if (!selection || !texts) return malformed
      return fit(await addToRegister(core, { ...selection, ...texts, ...readTexts(params, ['why']) }), client)
    })
    onOwnRequest(connection, methods.createRegister, async (params): Promise<EditAnswer> =>
      fit(await createRegister(core, readUri(params)), client),
    )
  },
}

const malformed: Refusal = { problem: 'The editor sent a request that cannot be read, so nothing was changed.' }

const fit = (answer: EditAnswer, client: ClientTraits): EditAnswer =>
  'edit' in answer ? { edit: fitEdit(answer.edit, client) } : answer
