// @types/needle 3.3.0, @hapi/wreck 18.1.2, ofetch 1.5.1, wretch 2.11.1, @types/jquery 4.0.1, undici 7.30.2
import Wreck from '@hapi/wreck'
import $ from 'jquery'
import needle from 'needle'
import { ofetch } from 'ofetch'
import { request } from 'undici'
import wretch from 'wretch'

declare const name: string

// share needle api.example.org name
await needle('post', 'https://api.example.org/people', { name }, { json: true })

// share wreck api.example.org name
await Wreck.post('https://api.example.org/people', { payload: { name } })

// share wreck-request api.example.org name
await Wreck.request('POST', 'https://api.example.org/people', { payload: { name } })

// share ofetch api.example.org name
await ofetch('https://api.example.org/people', { method: 'POST', body: { name } })

// share wretch api.example.org name
await wretch('https://api.example.org/people').post({ name }).json()

// share jquery-post api.example.org name
$.post('https://api.example.org/people', { name })

// share jquery-ajax api.example.org name
$.ajax({ url: 'https://api.example.org/people', method: 'POST', data: { name } })

// share fetch-module api.example.org name
await request('https://api.example.org/people', { method: 'POST', body: JSON.stringify({ name }) })
