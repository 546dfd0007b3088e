// axios 1.21.1, @types/superagent 8.1.11, @types/request 2.48.13, got 14.6.6, ky 2.1.0, node-fetch 3.3.2, undici 7.30.2
import https from 'node:https'
import axios from 'axios'
import got from 'got'
import ky from 'ky'
import fetch from 'node-fetch'
import request from 'request'
import superagent from 'superagent'
import { Client } from 'undici'

declare const name: string
declare const dateOfBirth: string
declare const method: 'post' | 'put'

// share axios api.example.org name
await axios.post('https://api.example.org/people', { name })

// share axios-read api.example.org dateOfBirth
await axios.get('https://api.example.org/people', { params: { dateOfBirth } })

// share axios-request api.example.org name
await axios({ method: 'post', url: 'https://api.example.org/people', data: { name } })

// share axios-any api.example.org name
await axios[method]('https://api.example.org/people', { name })

// share superagent api.example.org name
await superagent.post('https://api.example.org/people').send({ name })

// share superagent-any api.example.org name
await superagent[method]('https://api.example.org/people').send({ name })

// share request api.example.org name
request.post({ url: 'https://api.example.org/people', json: { name } }, () => undefined)

// share request-read api.example.org dateOfBirth
request.get({ url: 'https://api.example.org/people', qs: { dateOfBirth } }, () => undefined)

// share request-call api.example.org name
request({ method: 'POST', url: 'https://api.example.org/people', json: { name } }, () => undefined)

// share got api.example.org name
await got.post('https://api.example.org/people', { json: { name } })

// share got-call api.example.org name
await got('https://api.example.org/people', { method: 'POST', json: { name } })

// share ky api.example.org name
await ky.post('https://api.example.org/people', { json: { name } })

// share ky-call api.example.org name
await ky('https://api.example.org/people', { method: 'post', json: { name } })

// share fetch api.example.org name
await fetch('https://api.example.org/people', { method: 'POST', body: JSON.stringify({ name }) })

const client = new Client('https://api.example.org')
// share undici-client api.example.org name
await client.request({ path: '/people', method: 'POST', body: JSON.stringify({ name }) })

// share node-http api.example.org name
const call = https.request({ hostname: 'api.example.org', path: '/people', method: 'POST' }, () => undefined)
call.end(JSON.stringify({ name }))

const instance = axios.create({ baseURL: 'https://api.example.org' })
// share axios api.example.org name
await instance.post('/people', { name })

const extended = got.extend({ prefixUrl: 'https://api.example.org' })
// share got api.example.org name
await extended.post('people', { json: { name } })

const api = ky.create({ prefix: 'https://api.example.org' })
// share ky api.example.org name
await api.post('people', { json: { name } })
