// @nestjs/axios 12.0.1, axios 1.21.1
import type { HttpService } from '@nestjs/axios'

declare const name: string

export class People {
  private readonly httpService: HttpService

  constructor(httpService: HttpService) {
    this.httpService = httpService
  }

  add(): unknown {
    // share rest-client api.example.org name
    return this.httpService.post('https://api.example.org/people', { name })
  }
}
