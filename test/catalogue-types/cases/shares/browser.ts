// lib.dom of TypeScript, @types/gtag.js 0.0.20
/// <reference types="gtag.js" />

declare const name: string

// share fetch api.example.org name
await fetch('https://api.example.org/people', { method: 'POST', body: JSON.stringify({ name }) })

// A request that is made first is shown where it is sent.
const request = new Request('https://api.example.org/people', { method: 'POST', body: JSON.stringify({ name }) })

// share fetch-request api.example.org name
await fetch(request)

export const send = async (signedRequest: Request): Promise<Response> => {
  // share fetch-of-request unknown
  return fetch(signedRequest)
}

const call = new XMLHttpRequest()
// share xml-http-request api.example.org name
call.open('POST', 'https://api.example.org/people')
call.send(JSON.stringify({ name }))

// share send-beacon api.example.org name
navigator.sendBeacon('https://api.example.org/visits', JSON.stringify({ name }))

// share gtag www.google-analytics.com page
gtag('event', 'submit', { page: name })
