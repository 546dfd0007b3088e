import type { EgressEntry } from './egress-entry.js'

const notifyHost = 'api.notifications.service.gov.uk'
const notify = {
  title: 'GOV.UK Notify',
  on: 'call',
  mentions: ['otif'],
  from: /notif(?:y|ications-node-client)/iu,
  host: notifyHost,
  sends: 'always',
} as const

/** E-mail, text messages and letters: each tells someone's address and what is said to them. */
export const messages: readonly EgressEntry[] = [
  { ...notify, id: 'govuk-notify-email', names: ['sendEmail', 'sendSms'], payload: [[2, 'personalisation'], [2]] },
  {
    ...notify,
    id: 'govuk-notify-letter',
    names: ['sendLetter', 'sendPrecompiledLetter'],
    payload: [[1, 'personalisation'], [1]],
  },
  {
    id: 'nodemailer',
    title: 'nodemailer',
    on: 'call',
    names: ['sendMail'],
    from: /nodemailer|transport|mailer/iu,
    mentions: ['sendMail'],
    payload: [[0]],
    sends: 'always',
  },
  {
    id: 'sendgrid',
    title: 'SendGrid',
    on: 'call',
    names: ['send', 'sendMultiple'],
    from: /@sendgrid\/mail|\bsgMail\b/u,
    mentions: ['sendgrid', 'sgMail'],
    host: 'api.sendgrid.com',
    payload: [[0]],
    sends: 'always',
  },
  {
    id: 'mailgun',
    title: 'Mailgun',
    on: 'call',
    names: ['create'],
    from: /mailgun/iu,
    mentions: ['mailgun'],
    host: 'api.mailgun.net',
    payload: [[1]],
    sends: 'always',
  },
  {
    id: 'twilio',
    title: 'Twilio',
    on: 'call',
    names: ['create'],
    from: /\bmessages\b.*\btwilio\b|\btwilio\b.*\bmessages\b/iu,
    mentions: ['twilio'],
    host: 'api.twilio.com',
    payload: [[0]],
    sends: 'always',
  },
  // Whatever the client is: last, after those that are known by name.
  {
    id: 'mail-client',
    title: 'an e-mail or text message client',
    on: 'call',
    names: [
      'sendEmail',
      'sendSms',
      'sendSMS',
      'sendText',
      'sendTextMessage',
      'sendLetter',
      'sendMail',
      'sendEmailNotification',
    ],
    mentions: ['send'],
    payload: [[0], [1], [2]],
    sends: 'always',
  },
]
