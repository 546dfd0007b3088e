import type { Application } from '../../src/applications/application.js'

/** Asks a credit reference agency for the score of an applicant. */
export async function checkCredit({ name, address, dateOfBirth }: Application): Promise<unknown> {
  // FAULT 8: the register has no recipient behind this address, so nobody decided that it may have the data.
  const response = await fetch('https://api.credit-reference.example.com/v1/scores', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, address, dateOfBirth }),
  })
  return response.json()
}
