import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedRequest {
  path: string
  body: Record<string, unknown>
}

export interface Partner {
  url: string
  received: ReceivedRequest[]
  /** Status of the next answers. */
  status: number
  close(): Promise<void>
}

/** The address that a listening server has on this machine. */
export function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

/** A real HTTP server on this machine that stands where another organisation's service would be. It answers JSON. */
export async function startPartner(answer: unknown, status = 200): Promise<Partner> {
  const received: ReceivedRequest[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    received.push({ path: request.url ?? '', body: JSON.parse(text || '{}') as Record<string, unknown> })
    response.writeHead(partner.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const partner: Partner = {
    url: addressOf(server),
    received,
    status,
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
  return partner
}
