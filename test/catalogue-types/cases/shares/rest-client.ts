// @ministryofjustice/hmpps-rest-client 1.2.1, @nestjs/cqrs 12.0.0
import { RestClient } from '@ministryofjustice/hmpps-rest-client'
import type { EventBus } from '@nestjs/cqrs'

declare const name: string

export class PeopleClient extends RestClient {
  async add(): Promise<unknown> {
    // share rest-client-path unknown name
    return this.post({ path: '/people', data: { name } })
  }
}

export const announce = async (eventBus: EventBus): Promise<void> => {
  // share event-publisher unknown name
  await eventBus.publish({ name })
}
