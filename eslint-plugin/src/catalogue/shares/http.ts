import { computedName } from '../computed-name.js'
import type { EgressEntry } from './egress-entry.js'

const axios = {
  mentions: ['axios'],
  from: /\baxios(?:Instance|Static|Client)?\b/iu,
  base: ['baseURL'],
  instance: /\b(?:AxiosInstance|AxiosStatic)\b/u,
  title: 'axios',
} as const
const superagent = {
  mentions: ['superagent'],
  from: /\bsuperagent\b/u,
  title: 'superagent',
  destination: [[0]],
  sentBy: ['send', 'query'],
} as const
const request = {
  mentions: ['request'],
  from: /(?:^|\s)request(?:-promise(?:-native)?|-promise)?(?:\s|$)/u,
  title: 'request',
} as const
const gotSources = {
  destination: [[0]],
  payload: [
    [1, 'json'],
    [1, 'body'],
    [1, 'form'],
    [1, 'searchParams'],
  ],
} as const
const got = {
  mentions: ['got'],
  from: /(?:^|\s)got(?:\s|$)/u,
  base: ['prefixUrl'],
  title: 'got',
  ...gotSources,
} as const
const ky = {
  mentions: ['ky'],
  from: /(?:^|\s)ky(?:\s|$)/u,
  base: ['prefixUrl', 'prefix'],
  title: 'ky',
  ...gotSources,
} as const
const fetchModules =
  /(?:^|\s)(?:node-fetch|undici|cross-fetch|isomorphic-fetch|isomorphic-unfetch|@adobe\/fetch|make-fetch-happen)(?:\s|$)/u

const restClient = /(?:rest|http|api)_?client|hmpps-rest-client|\bRestClient\b|\bHttpService\b/iu

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
    verb: [[1, 'method']],
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
    verb: [[1, 'method']],
  },
  {
    ...axios,
    id: 'axios',
    on: 'call',
    names: ['post', 'put', 'patch', 'postForm', 'putForm', 'patchForm'],
    destination: [[0]],
    payload: [[1], [2, 'params']],
    sends: 'body',
  },
  {
    ...axios,
    id: 'axios-read',
    on: 'call',
    names: ['get', 'head', 'delete'],
    destination: [[0]],
    payload: [
      [1, 'params'],
      [1, 'data'],
    ],
    sends: 'read',
  },
  {
    ...axios,
    id: 'axios-request',
    on: 'call',
    names: ['request', 'default'],
    destination: [[0, 'url'], [0]],
    payload: [
      [0, 'data'],
      [1, 'data'],
    ],
    query: [
      [0, 'params'],
      [1, 'params'],
    ],
    sends: 'verb',
    verb: [[0, 'method']],
  },
  { ...superagent, id: 'superagent', on: 'call', names: ['post', 'put', 'patch'], payload: [], sends: 'always' },
  // Which method is only known when the program runs: a helper for all of them, writing ones included.
  { ...superagent, id: 'superagent-any', on: 'call', names: [computedName], payload: [], sends: 'always' },
  {
    ...axios,
    id: 'axios-any',
    on: 'call',
    names: [computedName],
    destination: [[0]],
    payload: [[1], [2, 'params']],
    sends: 'body',
  },
  {
    ...request,
    id: 'request',
    on: 'call',
    names: ['post', 'put', 'patch'],
    destination: [[0, 'url'], [0, 'uri'], [0]],
    payload: [
      [0, 'body'],
      [0, 'json'],
      [0, 'form'],
      [0, 'formData'],
      [1, 'body'],
      [1, 'json'],
      [1, 'form'],
    ],
    sends: 'always',
  },
  {
    ...request,
    id: 'request-read',
    on: 'call',
    names: ['get', 'head', 'del', 'delete'],
    destination: [[0, 'url'], [0, 'uri'], [0]],
    payload: [],
    query: [
      [0, 'qs'],
      [1, 'qs'],
    ],
    sends: 'read',
  },
  {
    ...request,
    id: 'request-call',
    on: 'call',
    names: ['default', 'request'],
    destination: [[0, 'url'], [0, 'uri'], [0]],
    payload: [
      [0, 'body'],
      [0, 'json'],
      [0, 'form'],
      [0, 'formData'],
      [1, 'body'],
      [1, 'json'],
      [1, 'form'],
    ],
    query: [
      [0, 'qs'],
      [1, 'qs'],
    ],
    sends: 'verb',
    verb: [
      [0, 'method'],
      [1, 'method'],
    ],
  },
  { ...got, id: 'got', on: 'call', names: ['post', 'put', 'patch'], sends: 'body' },
  { ...got, id: 'got-call', on: 'call', names: ['default'], sends: 'verb', verb: [[1, 'method']] },
  { ...ky, id: 'ky', on: 'call', names: ['post', 'put', 'patch'], sends: 'body' },
  { ...ky, id: 'ky-call', on: 'call', names: ['default'], sends: 'verb', verb: [[1, 'method']] },
  {
    id: 'node-http',
    title: 'Node http',
    on: 'call',
    names: ['request'],
    from: /(?:^|\s)(?:node:)?https?(?:\s|$)/u,
    mentions: ['http'],
    destination: [[0, 'hostname'], [0, 'host'], [0]],
    payload: [],
    sentBy: ['write', 'end'],
    sends: 'verb',
    verb: [
      [0, 'method'],
      [1, 'method'],
    ],
  },
  {
    id: 'rest-client-path',
    title: 'REST client',
    on: 'call',
    names: ['post', 'put', 'patch'],
    from: restClient,
    mentions: ['lient'],
    base: ['baseURL', 'baseUrl', 'url'],
    needs: [0, 'path'],
    destination: [[0, 'path']],
    relativeToClient: true,
    payload: [
      [0, 'data'],
      [0, 'body'],
    ],
    sends: 'always',
  },
  {
    id: 'rest-client',
    title: 'REST client',
    on: 'call',
    names: ['post', 'put', 'patch'],
    from: restClient,
    mentions: ['lient'],
    base: ['baseURL', 'baseUrl', 'url'],
    destination: [[0, 'path'], [0, 'url'], [0]],
    payload: [[0, 'data'], [0, 'body'], [1]],
    sends: 'body',
  },
  {
    id: 'hof-model',
    title: 'a model of the Home Office forms framework',
    on: 'call',
    names: ['request'],
    from: /\bhof(?:-model)?\b|\bHof\w*Model\b/iu,
    mentions: ['hof', 'Hof'],
    destination: [
      [0, 'url'],
      [0, 'uri'],
      [0, 'host'],
    ],
    payload: [
      [0, 'data'],
      [0, 'body'],
      [0, 'json'],
      [0, 'form'],
      [0, 'formData'],
    ],
    sends: 'verb',
    verb: [[0, 'method']],
  },
]
