#!/usr/bin/env node
// How long a register of 10,000 activities takes to load, relative to what the `yaml` library needs for its text alone.
//   node --expose-gc test/bench/register-load.mjs [activities] [rounds]
// bare:  parseDocument of the text, nothing else
// bare, unchecked: the same without its check for duplicate keys, which is quadratic; the loader has a check of its own
// cold:  loadRegister: parse with ranges, validate, merge, resolve, check references
// warm:  loadRegisterCached in a process of its own that finds the snapshot of an earlier run
// Interleaved; the figure is the median of the ratios inside a round. Cold and bare run in one process, after one warm-up each.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRegister } from 'processing-register-core/load'
import { nodeFileSystem } from 'processing-register-core/node'
import { parseDocument } from 'yaml'

const [activities = '10000', rounds = '5'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'register-load-'))
mkdirSync(join(folder, 'node_modules'))
const path = join(folder, 'processing-register.yaml')
const text = writeRegister(Number(activities))
writeFileSync(path, text)

const warm = () => {
  const script = `import { loadRegisterCached } from ${JSON.stringify(import.meta.resolve('processing-register-core/node'))}
const start = performance.now()
const { register } = loadRegisterCached(${JSON.stringify(path)})
console.log(JSON.stringify({ ms: performance.now() - start, activities: register.activities.size, rss: process.memoryUsage().rss }))`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
const time = (work) => {
  globalThis.gc?.()
  const start = performance.now()
  work()
  return performance.now() - start
}
const bare = () => parseDocument(text)
const unchecked = () => parseDocument(text, { uniqueKeys: false })
const cold = () => loadRegister(path, nodeFileSystem())

const { problems, register } = cold()
if (problems.length > 0 || register.activities.size !== Number(activities)) throw new Error(JSON.stringify(problems[0]))
bare()
const first = warm()
const measured = { bare: [], 'bare, unchecked': [], cold: [], warm: [] }
let rss = 0
for (let round = 0; round < Number(rounds); round++) {
  measured.bare.push(time(bare))
  measured['bare, unchecked'].push(time(unchecked))
  measured.cold.push(time(cold))
  const { ms, rss: used } = warm()
  measured.warm.push(ms)
  rss = Math.max(rss, used)
}
rmSync(folder, { recursive: true, force: true })

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
console.log(
  `| ${activities} activities, ${(text.length / 1e6).toFixed(1)} MB | ms (median of ${rounds}) | ratio to bare |`,
)
console.log('| --- | --- | --- |')
for (const [name, list] of Object.entries(measured)) {
  const ratio = median(list.map((ms, round) => ms / measured.bare[round]))
  console.log(`| ${name} | ${median(list).toFixed(0)} | ${ratio.toFixed(3)} |`)
}
console.log(
  `first load with writing the snapshot ${first.ms.toFixed(0)} ms, ${(first.rss / 1e6).toFixed(0)} MB; warm process ${(rss / 1e6).toFixed(0)} MB`,
)

function writeRegister(count) {
  const lines = ['version: 1', 'controller:', '  name: Example Council', '  kind: principal-council', 'activities:']
  for (let i = 0; i < count; i++) {
    lines.push(
      `  activity-${i}:`,
      `    title: Service ${i}`,
      '    purpose: Decide applications',
      '    lawfulBasis: public-task',
      '    law: Housing Act 1996 Part 6',
      '    people: [applicants]',
      '    specialCategories:',
      '      health:',
      `        fields: [medicalNeed${i}, disability*]`,
      '        condition: substantial-public-interest',
      '        schedule1: 6',
      '        publicInterest: Medical priority rests on it',
      '        policyDocument: policy',
      '    recipients: [govuk-notify]',
      '    stores: [applications]',
      `    code: [services/service-${i}/**]`,
    )
  }
  lines.push(
    'recipients:',
    '  govuk-notify: { title: GOV.UK Notify, role: processor, contract: CT-2291, country: GB }',
    'stores:',
    '  applications:',
    '    title: Applications',
    '    retention: { keep: 6 years, after: the application closes, law: Limitation Act 1980 s.9 }',
    'policyDocuments:',
    '  policy: { title: Special category policy }',
    '',
  )
  return lines.join('\n')
}
