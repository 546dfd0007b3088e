import type { EgressEntry } from './egress-entry.js'

const axios = { mentions: ['axios'], from: /\baxios\b/iu, base: ['baseURL'], title: 'axios' } as const
const superagent = { mentions: ['superagent'], from: /\bsuperagent\b/u, title: 'superagent', destination: [[0]] } as const
const request = { mentions: ['request'], from: /(?:^|\s)request(?:-promise(?:-native)?|-promise)?(?:\s|$)/u, title: 'request' } as const
const got = { mentions: ['got', 'ky'], from: /(?:^|\s)(?:got|ky)(?:\s|$)/u, base: ['prefixUrl'], title: 'got' } as const
const fetchModules = /(?:^|\s)(?:node-fetch|undici|cross-fetch|isomorphic-fetch|isomorphic-unfetch|@adobe\/fetch|make-fetch-happen)(?:\s|$)/u

/** HTTP clients: what goes out depends on the method and the body. */
export const http: readonly EgressEntry[] = [
  {
    id: 'fetch',
    title: 'fetch',
    on: 'call',
    names: ['fetch', 'fetchJson', 'customFetch', 'fetchWithTimeout'],
    from: /(?:^|\s)(?:fetch|window|globalThis|global|self|\w*[fF]etch\w*|node-fetch|undici|cross-fetch|isomorphic-fetch)(?:\s|$)/u,
    mentions: ['fetch'],
    destination: [[0]],
    payload: [[1, 'body']],
    sends: 'verb',
    verb: [1, 'method'],
  },
  {
    id: 'fetch-module',
    title: 'fetch',
    on: 'call',
    names: ['default', 'request'],
    from: fetchModules,
    mentions: ['fetch', 'undici'],
    destination: [[0]],
    payload: [[1, 'body']],
    sends: 'verb',
    verb: [1, 'method'],
  },
  { ...axios, id: 'axios', on: 'call', names: ['post', 'put', 'patch', 'postForm', 'putForm', 'patchForm'], destination: [[0]], payload: [[1], [2, 'params']], sends: 'body' },
  { ...axios, id: 'axios-read', on: 'call', names: ['get', 'head', 'delete'], destination: [[0]], payload: [[1, 'params'], [1, 'data']], sends: 'read' },
  { ...axios, id: 'axios-request', on: 'call', names: ['request', 'default'], destination: [[0, 'url'], [0]], payload: [[0, 'data'], [0, 'params'], [1, 'data']], sends: 'verb', verb: [0, 'method'] },
  { ...superagent, id: 'superagent', on: 'call', names: ['post', 'put', 'patch'], payload: [], sends: 'always' },
  { ...request, id: 'request', on: 'call', names: ['post', 'put', 'patch'], destination: [[0, 'url'], [0, 'uri'], [0]], payload: [[0, 'body'], [0, 'json'], [0, 'form'], [0, 'formData'], [1, 'body'], [1, 'json'], [1, 'form']], sends: 'always' },
  { ...request, id: 'request-call', on: 'call', names: ['default', 'request'], destination: [[0, 'url'], [0, 'uri'], [0]], payload: [[0, 'body'], [0, 'json'], [0, 'form'], [0, 'formData']], sends: 'verb', verb: [0, 'method'] },
  { ...got, id: 'got', on: 'call', names: ['post', 'put', 'patch'], destination: [[0]], payload: [[1, 'json'], [1, 'body'], [1, 'form'], [1, 'searchParams']], sends: 'body' },
  { ...got, id: 'got-call', on: 'call', names: ['default'], destination: [[0]], payload: [[1, 'json'], [1, 'body'], [1, 'form'], [1, 'searchParams']], sends: 'verb', verb: [1, 'method'] },
  {
    id: 'node-http',
    title: 'Node http',
    on: 'call',
    names: ['request'],
    from: /(?:^|\s)(?:node:)?https?(?:\s|$)/u,
    mentions: ['http'],
    destination: [[0, 'hostname'], [0, 'host'], [0]],
    payload: [],
    sends: 'verb',
    verb: [0, 'method'],
  },
  {
    id: 'rest-client',
    title: 'REST client',
    on: 'call',
    names: ['post', 'put', 'patch'],
    from: /(?:rest|http|api)_?client|hmpps-rest-client|\bRestClient\b/iu,
    mentions: ['lient'],
    base: ['baseURL', 'baseUrl', 'url'],
    destination: [[0, 'path'], [0, 'url'], [0]],
    payload: [[0, 'data'], [0, 'body'], [1]],
    sends: 'body',
  },
]
