type Reasons = Readonly<Record<string, string>>

const nuxt = 'useCookie needs no import in a project of Nuxt, which writes its types into the project'
const ownFunction = 'names that projects give to functions of their own'
const hidden = 'the package does not export its types'
const gone = 'methods of drivers of old, which the types of today’s do not have'
const untyped = 'the package has no types'

/** Entries with no case, by the id of each, and why the real library's types are not at hand. */
export const notInstalled: { readonly stores: Reasons; readonly lifetimes: Reasons; readonly shares: Reasons } = {
  stores: {
    'cookie-nuxt': nuxt,
    'govuk-casa': hidden,
    'govuk-casa-7': hidden,
    'mongodb-save': gone,
    'one-per-page': untyped,
  },
  lifetimes: {
    'cookie-nuxt': nuxt,
    'govuk-casa': hidden,
    'govuk-casa-7': hidden,
    'one-per-page': untyped,
    'prisma-delete': 'the client of Prisma is made from the schema of each project, and has no types without one',
  },
  shares: {
    'brevo-list': 'the package names no licence',
    'campaign-monitor-list': untyped,
    'data-layer': 'a list that Google Tag Manager makes in the page; no package declares it',
    'govuk-pay': 'no package of a client is published: projects write their own',
    'hof-model': untyped,
    'mail-client': ownFunction,
    'nhs-mesh': 'no package of a client is published that has types',
    'queue-wrapper': ownFunction,
  },
}
