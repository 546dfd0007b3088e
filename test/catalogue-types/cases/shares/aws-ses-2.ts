// @aws-sdk/client-sesv2 3.1176.0
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2'

declare const email: string
declare const name: string

await new SESv2Client({}).send(
  // share ses-command unknown Data Data ToAddresses
  new SendEmailCommand({
    FromEmailAddress: 'housing@example.org',
    Destination: { ToAddresses: [email] },
    Content: { Simple: { Subject: { Data: 'Your visit' }, Body: { Text: { Data: name } } } },
  }),
)
