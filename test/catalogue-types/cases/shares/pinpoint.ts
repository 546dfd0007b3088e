// @aws-sdk/client-pinpoint 3.1132.0
import { PinpointClient, SendMessagesCommand } from '@aws-sdk/client-pinpoint'

declare const phone: string

await new PinpointClient({}).send(
  // share pinpoint-command unknown ApplicationId ChannelType Body MessageType
  new SendMessagesCommand({
    ApplicationId: 'housing',
    MessageRequest: {
      Addresses: { [phone]: { ChannelType: 'SMS' } },
      MessageConfiguration: { SMSMessage: { Body: 'Your visit', MessageType: 'TRANSACTIONAL' } },
    },
  }),
)
