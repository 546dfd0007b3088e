import { z } from 'zod'

const answerForm = z.object({ tenancies: z.number().int() })

/** Asks our own rent accounts system whether an address is let by the council. Without HOUSING_API_URL the answer is no. */
export async function isCouncilTenancy(address: string): Promise<boolean> {
  const baseUrl = process.env.HOUSING_API_URL
  if (!baseUrl) return false
  const response = await fetch(`${baseUrl}/tenancies/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`The rent accounts system answered with status ${response.status}`)
  return answerForm.parse(await response.json()).tenancies > 0
}
