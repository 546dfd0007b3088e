// ngx-cookie-service 22.0.0
import type { CookieService } from 'ngx-cookie-service'

export class Language {
  private readonly cookies: CookieService

  constructor(cookies: CookieService) {
    this.cookies = cookies
  }

  keep(): void {
    // store cookie-angular cookie:language
    // lifetime cookie-angular cookie:language 365 days
    this.cookies.set('language', 'cy', 365)
  }
}
