// @types/mailchimp__mailchimp_marketing 3.0.22, @types/mailchimp__mailchimp_transactional 1.0.12
import mailchimp from '@mailchimp/mailchimp_marketing'
import createMandrill from '@mailchimp/mailchimp_transactional'

declare const email: string

// share mailchimp-list api.mailchimp.com email_address status
await mailchimp.lists.addListMember('list', { email_address: email, status: 'subscribed' })

const mandrill = createMandrill('key')
// share mailchimp-transactional mandrillapp.com email text
await mandrill.messages.send({ message: { to: [{ email }], text: 'text' } })
