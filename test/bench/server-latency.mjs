#!/usr/bin/env node
// How long the language service takes for what a person waits for, relative to a parse of the same text in the same run.
//   node --expose-gc test/bench/server-latency.mjs [rounds]
// keystroke: one more letter in a TypeScript file of 1,000 lines, to its diagnostics; against one parse of that file as ESLint asks for it
// register:  one edit in a register of 1,000 activities, to the diagnostics of 20 open files; against one load of that register's text
//            (parse with ranges, validate, resolve), and against the `yaml` library's parse of the text alone
// In CPU time: this process waits for nobody, other processes of the machine do not count. Interleaved; the figure is the median of the ratios inside a round. Goals: keystroke at most 1.3, register at most 3.
import * as parser from '@typescript-eslint/parser'
import { loadRegisterText } from 'processing-register-core/load'
import { nodeFileSystem } from 'processing-register-core/node'
import { createService, defaultSettings, TextDocument } from 'processing-register-language-server'
import { parseDocument } from 'yaml'
import { writeModule, writeRegister } from './server-texts.mjs'

const rounds = Number(process.argv[2] ?? 9)
const folder = 'file:///council'
const registerPath = '/council/processing-register.yaml'
const missing = { kind: 'problem', problem: 'missing' }

const service = createService({
  fileSystem: {
    stat: () => Promise.resolve(missing),
    read: () => Promise.resolve({ problem: 'missing' }),
    realPath: (uri) => Promise.resolve(uri),
    list: () => Promise.resolve([]),
  },
  log: () => undefined,
  today: () => '2026-11-24',
})
service.setWorkspace([{ uri: folder, settings: defaultSettings }], defaultSettings)

const open = (path, text) => {
  const document = TextDocument.create(`${folder}/${path}`, '', 1, text)
  service.openDocument(document)
  return document
}
const retype = (document, text) => {
  TextDocument.update(document, [{ text }], document.version + 1)
  service.changeDocument(document)
}
const time = async (work) => {
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  await work()
  const used = process.cpuUsage()
  return (used.user + used.system - user - system) / 1000
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
const parserOptions = {
  ...{
    loc: true,
    range: true,
    raw: true,
    tokens: true,
    comment: true,
    eslintVisitorKeys: true,
    eslintScopeManager: true,
  },
  ...{ ecmaVersion: 2026, sourceType: 'module', filePath: '/council/src/large.ts', ecmaFeatures: { jsx: true } },
}

await measureKeystroke()
await measureRegister()

async function measureKeystroke() {
  const register = open('processing-register.yaml', writeRegister(20))
  const text = writeModule(1000)
  const document = open('src/large.ts', text)
  let count = 0
  const lint = async () => {
    retype(document, `${text}export const letter${++count} = 1\n`)
    const { items } = await service.diagnose(document.uri)
    if (items.length === 0) throw new Error('The file should have findings.')
    return items.length
  }
  const parse = () => parser.parseForESLint(`${text}export const letter${++count} = 1\n`, parserOptions)
  for (let i = 0; i < 5; i++) {
    await lint()
    parse()
  }
  const measured = { parse: [], keystroke: [] }
  for (let round = 0; round < rounds; round++) {
    measured.parse.push(await time(parse))
    measured.keystroke.push(await time(lint))
  }
  print(`one keystroke in ${text.split('\n').length} lines of TypeScript`, measured, 'parse')
  service.closeDocument(document.uri)
  service.closeDocument(register.uri)
}

async function measureRegister() {
  const text = writeRegister(1000)
  const register = open('processing-register.yaml', text)
  const codes = Array.from({ length: 20 }, (_, i) => open(`src/module-${i}.ts`, writeModule(150)))
  let count = 0
  const change = () => text.replace('title: Activity 500', `title: Activity 500, edit ${++count}`)
  const lintAll = async () => {
    retype(register, change())
    for (const { uri } of [register, ...codes]) await service.diagnose(uri)
  }
  const load = () => loadRegisterText(change(), registerPath, nodeFileSystem())
  const yaml = () => parseDocument(change())
  for (let i = 0; i < 2; i++) {
    await lintAll()
    load()
    yaml()
  }
  const measured = { load: [], yaml: [], 'edit to 20 files': [] }
  for (let round = 0; round < rounds; round++) {
    measured.load.push(await time(load))
    measured.yaml.push(await time(yaml))
    measured['edit to 20 files'].push(await time(lintAll))
  }
  print('one edit in a register of 1,000 activities', measured, 'load')
}

function print(title, measured, base) {
  console.log(`\n| ${title} | ms (median of ${rounds}) | ratio to ${base} |\n| --- | --- | --- |`)
  for (const [name, list] of Object.entries(measured)) {
    const ratio = median(list.map((ms, round) => ms / measured[base][round]))
    console.log(`| ${name} | ${median(list).toFixed(1)} | ${ratio.toFixed(2)} |`)
  }
}
