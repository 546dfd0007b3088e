// @types/nodemailer 8.0.2, @sendgrid/mail 8.1.6, mailgun.js 14.0.1, postmark 5.1.0, resend 6.38.0, node-mailjet 6.0.11
import sgMail from '@sendgrid/mail'
import Mailgun from 'mailgun.js'
import Mailjet from 'node-mailjet'
import nodemailer from 'nodemailer'
import postmark from 'postmark'
import { Resend } from 'resend'

declare const email: string
declare const text: string

const transporter = nodemailer.createTransport({ host: 'smtp.example.org', port: 587 })
// share nodemailer unknown from to subject text
await transporter.sendMail({ from: 'housing@example.org', to: email, subject: 'Your visit', text })

sgMail.setApiKey('key')
// share sendgrid api.sendgrid.com to from subject text
await sgMail.send({ to: email, from: 'housing@example.org', subject: 'Your visit', text })

const mailgun = new Mailgun(FormData)
const mg = mailgun.client({ username: 'api', key: 'key' })
// share mailgun api.mailgun.net from to subject text
await mg.messages.create('example.org', { from: 'housing@example.org', to: [email], subject: 'Your visit', text })

const client = new postmark.ServerClient('key')
// share postmark api.postmarkapp.com From To Subject TextBody
await client.sendEmail({ From: 'housing@example.org', To: email, Subject: 'Your visit', TextBody: text })

const resend = new Resend('key')
// share resend api.resend.com from to subject text
await resend.emails.send({ from: 'housing@example.org', to: email, subject: 'Your visit', text })

const mailjet = new Mailjet({ apiKey: 'key', apiSecret: 'secret' })
// share mailjet api.mailjet.com Email TextPart
await mailjet.post('send', { version: 'v3.1' }).request({ Messages: [{ To: [{ Email: email }], TextPart: text }] })
