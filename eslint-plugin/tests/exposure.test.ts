import { describe, expect, it } from 'vitest'
import { readExposures } from './support/read-exposures.js'

/** Ways on which data reaches a log: the code, and what is marked in the sink. */
const flows: Readonly<Record<string, readonly [code: string, ...marked: readonly string[]]>> = {
  'a member': ['console.log(person.ethnicity)', 'ethnicity @ ethnicity'],
  'a member in brackets': ["console.log(person['ethnicity'])", "ethnicity @ 'ethnicity'"],
  'an optional member': ['console.log(form?.person?.ethnicity)', 'ethnicity @ ethnicity'],
  'a part of what is data': ['console.log(person.medicalNeed.since)', 'medicalNeed @ person.medicalNeed.since'],
  'a parameter': ['export function f(ethnicity: string) { console.log(ethnicity) }', 'ethnicity @ ethnicity'],
  'a template': ['console.log(`of ${person.ethnicity} and ${person.name}`)', 'ethnicity @ ethnicity'],
  'a sum': ["console.log('of ' + person.ethnicity + '.')", 'ethnicity @ ethnicity'],
  'a long sum': [`console.log(${"'x' + ".repeat(300)}person.ethnicity)`, 'ethnicity @ ethnicity'],
  'a label in a template': ['console.log(`religion=${code}`)', 'religion @ code'],
  'a label in an argument': ["console.log('Religion:', code)", 'Religion @ code'],
  'an object': ['console.log({ id, ethnicity: person.e })', 'ethnicity @ ethnicity'],
  'a shorthand': ['const { ethnicity } = form; console.log({ ethnicity })', 'ethnicity @ ethnicity'],
  'a nested object': ['console.log({ a: [{ b: { ethnicity: code } }] })', 'ethnicity @ ethnicity'],
  'a spread of what this file builds': ['const p = { religion: r }; console.log({ ...p, id })', 'religion @ p'],
  'a variable': ['const text = `is ${person.ethnicity}`; console.log(text)', 'ethnicity @ text'],
  'a variable that is set later': ['let text; text = person.ethnicity; console.log(text)', 'ethnicity @ text'],
  'a renamed destructuring': ['const { ethnicity: e } = person; console.log(e)', 'ethnicity @ e'],
  'a nested destructuring': ['const { equality: { religion: r = 1 } } = person; console.log(r)', 'religion @ r'],
  'a member of what this file builds': [
    'const o = { a: { b: person.religion, c: 1 } }; console.log(o.a.b)',
    'religion @ b',
  ],
  'a list': ['console.log([person.ethnicity])', 'ethnicity @ ethnicity'],
  'a list that is filled': ['const lines = []; lines.push(person.ethnicity); console.log(lines)', 'ethnicity @ lines'],
  'a list that is joined': ["console.log([id, person.ethnicity].join(' '))", 'ethnicity @ ethnicity'],
  'a property that is set': ['const log = {}; log.ethnicity = code; console.log(log)', 'ethnicity @ log'],
  'what is assigned to an object': [
    'const log = {}; Object.assign(log, { religion: r }); console.log(log)',
    'religion @ log',
  ],
  'what is stringified': ['console.log(JSON.stringify({ religion: r }, null, 2))', 'religion @ religion'],
  'what is stringified by names': ["console.log(JSON.stringify(person, ['religion']))", "religion @ 'religion'"],
  'what is picked': ["console.log(pick(person, ['id', 'religion']))", "religion @ 'religion'"],
  'a method of strings': ['console.log(person.religion.trim().toLowerCase())', 'religion @ religion'],
  'a mapped list': ['console.log(people.map((p) => p.religion))', 'religion @ map'],
  'a mapped list that this file builds': [
    'const all = [{ n: x.religion }]; console.log(all.map(({ n }) => n))',
    'religion @ all',
  ],
  'an item of a loop': ['for (const { religion: r } of people) console.log(r)', 'religion @ r'],
  'an item of a list that this file builds': [
    'const all = [person.religion]; for (const one of all) console.log(one)',
    'religion @ one',
  ],
  'an item of a callback': ['const all = [person.religion]; all.forEach((one) => console.log(one))', 'religion @ one'],
  'a found item': ['const all = [{ n: x.religion }]; console.log(all.find(Boolean).n)', 'religion @ n'],
  'a helper': ['const show = (v) => `[${v}]`; console.log(show(person.religion))', 'religion @ religion'],
  'a helper for one of two values': [
    'const show = (v) => `[${v}]`; show(person.religion); console.log(show(person.name))',
  ],
  'a helper that builds': [
    'function toLog(p) { return { id: p.id, religion: p.religion } }\nconsole.log(toLog(person))',
    'religion @ toLog',
  ],
  'a helper with several returns': [
    'function f(p) { if (!p) return null; for (;;) { return p.religion } }\nconsole.log(f(x))',
    'religion @ f',
  ],
  'a helper in a class': [
    'class A { text(p) { return p.religion } log(p) { console.log(this.text(p)) } }',
    'religion @ text',
  ],
  'a member of what a helper gives': [
    'const f = () => ({ a: x.religion, b: 1 }); console.log(f().a, f().b)',
    'religion @ a',
  ],
  'a sink in a helper': ['function out(text) { console.log(text) }\nout(person.religion)', 'religion @ text'],
  'a rest of arguments': ['const out = (...parts) => console.log(parts)\nout(1, person.religion)', 'religion @ parts'],
  'a default': ['const out = (p = person.religion) => console.log(p)', 'religion @ p'],
  'a promise': [
    'load().then((p) => p.religion).then(console.log); console.log(await load().then((p) => p.religion))',
    'religion @ then',
  ],
  'a condition': [
    "console.log(person.religion ?? 'none', ok ? person.ethnicity : '')",
    'religion @ religion',
    'ethnicity @ ethnicity',
  ],
  'what only a condition tells': ["console.log(person.isDisabled ? 'yes' : 'no')", 'isDisabled @ isDisabled'],
  'a comparison': ["console.log(person.religion === 'x')", 'religion @ religion'],
  'a negation': ['console.log(!person.convictions)', 'convictions @ convictions'],
  'a read from a form': ["console.log(formData.get('religion'))", "religion @ 'religion'"],
  'a function named for what it gives': ['console.log(getEthnicity(person))', 'ethnicity @ getEthnicity'],
  'an object whose member is read': [
    'f(person.religion); console.log(person)\nconst person = load()',
    'religion @ person',
  ],
  'a body whose member is read': [
    'app.post((req) => { save(req.body.religion); console.log(req.body) })',
    'religion @ req.body',
  ],
  'a body that is taken apart': [
    'app.post((req) => { const { religion } = req.body; console.log(req.body) })',
    'religion @ req.body',
  ],
  'a type of this file': [
    'interface P { id: string; religion: string }\nexport const f = (p: P) => console.log(p)',
    'religion @ p',
  ],
  'a type in a type': [
    'type E = { religion: string }; interface P { equality: E }\nexport const f = (p: Promise<P[]>) => console.log(p)',
    'religion @ p',
  ],
  'a class as a type': ['class P { religion = 1 }\nexport const f = (p: P | null) => console.log(p)', 'religion @ p'],
  'a cast': ['console.log((person as any).religion!)', 'religion @ religion'],
  'once a name and sink': ['console.log(person.religion, person.religion, { religion })', 'religion @ religion'],
  'two sinks of one value': ['logger.error(new Error(`of ${person.religion}`))', 'religion @ religion'],
}

describe('data reaches a log through', () => {
  it.each(Object.entries(flows))('%s', (_, [code, ...marked]) => {
    expect(readExposures(code).map((found) => found.replace(/^\w+ /u, ''))).toEqual(marked)
  })
})

/** What looks like such data in a log and is none. */
const harmless: Readonly<Record<string, string>> = {
  'a fixed text': "console.log('ethnicity saved', `religion`); console.log({ religion: 'x', health: [1, 'a'] })",
  'a constant': "const religion = 'none'; console.log(religion)",
  'another member': 'const p = { religion: r, id: 1 }; console.log(p.id)',
  'a member of an object whose other member is read':
    'f(person.religion); console.log(person.id)\nconst person = load()',
  'which record it is': 'console.log(offence.id, person.convictionId, medicalNeedRef)',
  'how much there is': 'console.log(convictions.length, person.convictions?.length)',
  'a type': 'console.log(typeof person.religion)',
  'what is redacted': 'console.log(redact(person.religion), maskValue(person), person.hash(religion))',
  'what is hashed': "console.log(createHash('sha256').update(person.religion).digest('hex'))",
  'a variable that was redacted': 'const religion = redact(person.religion); console.log(religion, { religion })',
  'a key whose value is redacted': 'console.log({ religion: mask(person.religion), ethnicity: undefined })',
  'a key whose value is blanked': "console.log({ religion: person.religion ? '[redacted]' : undefined })",
  'what is left out': "console.log(omit(person, ['religion']))",
  'what a replacer decides': 'console.log(JSON.stringify({ religion: r }, hide))',
  'a redacting helper of this file':
    'const redactPerson = (p) => ({ ...p, religion: 1 }); console.log(redactPerson({ religion: r }))',
  'what an unknown function makes of it': 'console.log(save(person.religion))',
  'a text of the program': 'console.log(labels.religion, errors.religion, t.religion, Category.Religion)',
  'an error beside its name': "console.log('religion', 1); console.log(`religion: ${err.message}`)",
  'a constant of the program': 'console.log(RELIGION_CODES)',
  'an import': "import { religion } from './questions'; console.log(religion)",
  'a function': 'const religion = () => 1; console.log(religion)',
  'a benign sense': 'console.log(raceCondition, healthCheck.ok, { health: 1 })',
  'another object with a member of that name': 'const a = load(); const b = load(); f(a.religion); console.log(b)',
  'the other of two bodies': 'const f = (body) => save(body.religion); const g = (body) => console.log(body)',
  'no sink':
    'dialog.open(person.religion); catalog.info(person.religion); Math.log(person.religion); a.error(person.religion)',
  'no arguments': 'console.log(); logger.info(...[]); throw undefined',
}

describe('nothing is said of', () => {
  it.each(Object.entries(harmless))('%s', (_, code) => {
    expect(readExposures(code)).toEqual([])
  })
})

describe('evidence', () => {
  it('that is weak is for those who ask', () => {
    const code = "console.log(person.religion === 'x', `ethnicity: ${x}`, thing.disorder)"
    expect(readExposures(code, {})).toEqual([])
    expect(readExposures(code)).toHaveLength(3)
  })

  it('that is strong counts always', () => {
    expect(readExposures('console.log(person.religion)', {})).toEqual(['inLog religion @ religion'])
  })
})

describe('hostile code', () => {
  it('of cycles, deep nesting and long lists ends', () => {
    const codes = [
      'let a = b, b = a; console.log(a, b); const f = (x) => f(x); console.log(f(f))',
      'const f = () => g(); const g = () => f(); console.log(f(), religionOf())',
      'const o = { ...o, a: o.b, b: o.a }; o.c = o; console.log(o, o.a, o.a.b.c)',
      `console.log(${'{ a: '.repeat(100)}person.religion${' }'.repeat(100)})`,
      `console.log(person${'.a'.repeat(500)}.religion)`,
      `const p = [${'person.religion,\n'.repeat(5000)}]; console.log(p, p[0])`,
      `${Array.from({ length: 300 }, (_, i) => `const f${i} = (x) => f${i + 1}(x) + f${i + 1}(x)`).join('\n')}\nconsole.log(f0(person.religion))`,
    ]
    const found = codes.map((code) => readExposures(code).length)
    // Beyond forty steps nothing is followed; the names that stand in the sink itself are seen.
    expect(found).toEqual([0, 0, 0, 0, 1, 1, 0])
  })
})
