// stripe 23.1.0
import Stripe from 'stripe'

declare const email: string
declare const name: string

const stripe = new Stripe('key')
// share stripe api.stripe.com email name
await stripe.customers.create({ email, name })
