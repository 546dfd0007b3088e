import rule from '../src/rules/require-lawful-basis.js'
import { createRuleTester, withRegister } from './support/rule-tester.js'

/** The log is asynchronous in the first register, and returns nothing to wait for in the second. */
const createRegister = (synchronous: boolean) =>
  withRegister(`version: 1
controller: { name: Example Council, kind: principal-council }
disclosureLog: { functions: [recordDisclosure], synchronous: ${String(synchronous)} }
activities:
  claims: { title: Claims, lawfulBasis: public-task, law: Housing Act 1996 Part 6, recipients: [dwp, hmrc], code: [src/**] }
recipients:
  dwp: { title: Department for Work and Pensions, role: controller, sharing: routine, lawfulBasis: public-task, code: { hosts: [api.dwp.gov.uk] } }
  hmrc: { title: HM Revenue and Customs, role: controller, sharing: routine, lawfulBasis: public-task, code: { hosts: [api.hmrc.gov.uk] } }
`)
const asynchronous = createRegister(false)
const synchronous = createRegister(true)

/**
 * Writes a shape out: `RECORD` is the call of the log, `R` the same awaited as a statement; `SHARE` is the call that discloses, `S` the same awaited.
 * `f`, `g`, `log` are functions of another file.
 */
const write = (shape: string): string =>
  shape
    .replaceAll(/\bR\b/gu, 'await RECORD')
    .replaceAll(/\bS\b/gu, 'await SHARE')
    .replaceAll('RECORD(', `${record}, `)
    .replaceAll('RECORD', `${record})`)
    .replaceAll('SHARE', "fetch('https://api.dwp.gov.uk/claims', { method: 'POST', body: JSON.stringify({ name }) })")
const record =
  "recordDisclosure({ activity: 'claims', recipient: 'dwp', lawfulBasis: 'public-task', reason: 'claim', requestedBy: 'officer' }"

/** The body of an asynchronous function of `name` and `flag`, unless the shape is a whole file. */
const inFunction = (shape: string): string => write(`export async function send(name, flag) {\n${shape}\n}`)

/** Shape of the body: what is done on every way to the share. */
const recorded: Readonly<Record<string, string>> = {
  'a straight line': 'R\nS',
  'other work between': 'R\nconst a = f()\nawait g(a)\nS',
  'two shares after one record': 'R\nS\nS',
  'the value of the record is kept': 'const entry = R\nS',
  'the record is asked whether it was written': 'if (!(R)) return\nS',
  'the share is returned': 'R\nreturn SHARE',
  'a sequence': 'return (R, S)',
  // branches
  'a record in both branches': 'if (flag) { R } else { R }\nS',
  'a record in each of three branches': "if (flag === 'a') { R } else if (flag === 'b') { R } else { R }\nS",
  'a share in one branch after the record': 'R\nif (flag) { S }',
  'record and share in the same branch': 'if (flag) { R\nS }',
  'an early return before the record': 'if (!name) return\nR\nS',
  'an early return in the branch without a record': 'if (flag) { R } else { return }\nS',
  'a throw in the branch without a record': 'if (flag) { R } else { throw new Error("no") }\nS',
  'a record in both arms of a condition': 'flag ? R : R\nS',
  'a share in an arm after the record': 'R\nflag && (S)',
  // errors
  'record and share in a try': 'try { R\nS } catch (error) { log(error) }',
  'a catch that throws again': 'try { R } catch (error) { log(error)\nthrow error }\nS',
  'a catch that returns': 'try { R } catch { return }\nS',
  'a catch that records too': 'try { R } catch { R }\nS',
  'a record in finally': 'try { f() } finally { R }\nS',
  'a share in a try after the record': 'R\ntry { S } catch (error) { log(error) }',
  'a share in a catch, recorded before the try': 'R\ntry { f() } catch { S }',
  'a share in finally, recorded before the try': 'R\ntry { f() } finally { S }',
  'a failing record that throws again': 'await RECORD.catch((error) => { log(error)\nthrow error })\nS',
  // switch
  'a record in every case': "switch (flag) { case 'a': R; break; default: R }\nS",
  'a default that throws': "switch (flag) { case 'a': R; break; default: throw new Error('no') }\nS",
  'a case that falls through to the record': "switch (flag) { case 'a': f(); case 'b': R; break; default: return }\nS",
  'a record before the switch': "R\nswitch (flag) { case 'a': S; break; default: f() }",
  // loops
  'a record before the loop': 'R\nfor (const x of flag) { S }',
  'record and share in each round': 'for (const x of flag) { R\nS }',
  'a round left out before the record': 'for (const x of flag) { if (!x) continue\nR\nS }',
  'a loop left before the record': 'while (f()) { if (g()) break\nR\nS }',
  'a body that runs at least once': 'do { R } while (f())\nS',
  'a loop without end': 'for (;;) { R\nif (f()) break }\nS',
  'a loop over promises': 'for await (const x of flag) { R\nS }',
  'a label': 'outer: for (const x of flag) { for (const y of x) { if (!y) continue outer\nR\nS } }',
  // together
  'many shares at once after the record': 'R\nawait Promise.all([SHARE, SHARE])',
  'one share for each item after the record': 'R\nawait Promise.all(flag.map(async (x) => { S }))',
  'a record for each item': 'await Promise.all(flag.map(async (x) => { R\nS }))',
  'records that are waited for together': 'await Promise.all([RECORD, g()])\nS',
  'a record that is waited for later': 'const written = RECORD\nf()\nawait written\nS',
  // continuations and callbacks
  'what follows the record': 'return RECORD.then(() => SHARE)',
  'what follows it two steps later': 'return RECORD.then(() => f()).then(() => SHARE)',
  'a function that follows the record': 'return RECORD.then(async () => { f()\nS })',
  'a share as the callback of the record': 'await RECORD(() => SHARE)',
  'a share in the callback of the record': 'await RECORD(async () => { f()\nS })',
  'a function handed to the record': 'const deliver = () => SHARE\nawait RECORD(deliver)',
  'a function called in the callback of the record': 'const deliver = () => SHARE\nawait RECORD(() => deliver())',
  'a callback made after the record': 'R\nsetTimeout(() => SHARE, 1000)',
  'record and share in a transaction': 'await f(async (transaction) => { R\nS })',
}

/** Whole files, recorded. */
const recordedFiles: Readonly<Record<string, string>> = {
  'a helper that only recorded callers use':
    'async function deliver(name) { S }\nexport async function send(name) { R\nawait deliver(name) }\nexport async function again(name) { R\nawait deliver(name) }',
  'a helper that records': 'async function note(name) { R }\nexport async function send(name) { await note(name)\nS }',
  'a helper that records on each of its ways':
    'const note = async (name) => { if (!name) throw new Error("no")\nR }\nexport async function send(name) { await note(name)\nS }',
  'a method that records':
    'export class Client { async note(name) { R }\nasync send(name) { await this.note(name)\nS } }',
  'a private method that only recorded methods call':
    'export class Client { async #deliver(name) { S }\nasync send(name) { R\nawait this.#deliver(name) } }',
  'a generator': 'export async function* send(names) { R\nfor (const name of names) yield SHARE }',
  'a generator that stops between': 'export async function* send(name) { R\nyield 1\nS }',
  'an arrow function': 'export const send = async (name) => { R\nS }',
  'an arrow function that is called at once': 'export async function send(name) { R\nawait (async () => { S })() }',
  'a module that sends when it is loaded': 'R\nS',
}

/** Shape of the body: some way to the share has no record. */
const unrecorded: Readonly<Record<string, string>> = {
  'a record afterwards': 'S\nR',
  'a record on a condition': 'if (flag) { R }\nS',
  'a record in the other branch': 'if (flag) { R } else { S }',
  'a record behind &&': 'flag && (R)\nS',
  'a record behind ||': 'flag || (R)\nS',
  'a record behind ??': 'flag ?? (R)\nS',
  'a record in one arm of a condition': 'flag ? R : f()\nS',
  'a record of a log that may be missing': 'await log?.RECORD\nS',
  'a condition waited for': 'await (flag && RECORD)\nS',
  'an error that is swallowed': 'try { R } catch (error) { log(error) }\nS',
  'an error that is swallowed without a word': 'try { R } catch {}\nS',
  'a failing record that is only logged': 'await RECORD.catch((error) => log(error))\nS',
  'a failing record that nobody waits for': 'RECORD.catch((error) => log(error))\nS',
  'a share in the catch of the record': 'try { R\nf() } catch { S }',
  'a share in the finally of the record': 'try { R } finally { S }',
  'a record only in the catch': 'try { f() } catch { R }\nS',
  'a case without a record': "switch (flag) { case 'a': R; break; case 'b': f() }\nS",
  'a switch without a default': "switch (flag) { case 'a': R; break; case 'b': R }\nS",
  'a case that is entered behind the record': "switch (flag) { case 'a': R; case 'b': S }",
  'a loop that may not run': 'for (const x of flag) { R }\nS',
  'a loop with a condition': 'while (f()) { R }\nS',
  'a first round without a record': 'for (const x of flag) { S\nR }',
  'a round that skips the record': 'for (const x of flag) { if (x) { R }\nS }',
  'a record in a callback that may not run': 'flag.forEach(async (x) => { R })\nS',
  'a record in a transaction, the share behind it': 'await f(async () => { R })\nS',
  'a record that runs later': 'setTimeout(async () => { R }, 0)\nS',
  'what follows a swallowed error': 'return RECORD.catch((error) => log(error)).then(() => SHARE)',
  'what follows only a failure': 'return RECORD.then(() => f(), () => SHARE)',
  'records of which some may fail': 'await Promise.allSettled([RECORD, g()])\nS',
  'a race with the record': 'await Promise.race([RECORD, g()])\nS',
}

const unrecordedFiles: Readonly<Record<string, string>> = {
  'a helper with a caller that does not record':
    'async function deliver(name) { S }\nexport async function send(name) { R\nawait deliver(name) }\nexport async function again(name) { await deliver(name) }',
  'a helper that others can call too':
    'export async function deliver(name) { S }\nexport async function send(name) { R\nawait deliver(name) }',
  'a helper that records on a condition':
    'async function note(name) { if (name) { R } }\nexport async function send(name) { await note(name)\nS }',
  'a helper that swallows the error':
    'async function note(name) { try { R } catch {} }\nexport async function send(name) { await note(name)\nS }',
  'a public method that another method records for':
    'export class Client { async deliver(name) { S }\nasync send(name) { R\nawait this.deliver(name) } }',
  'a record in another function': 'export async function note() { R }\nexport async function send(name) { S }',
}

const unawaited: Readonly<Record<string, string>> = {
  'a record that nobody waits for': 'RECORD\nS',
  'a record that is thrown away on purpose': 'void RECORD\nS',
  'record and share at the same time': 'await Promise.all([RECORD, SHARE])',
  'what follows either way': 'return RECORD.finally(() => SHARE)',
  'a record that is waited for after the share': 'const written = RECORD\nS\nawait written',
}

const unawaitedFiles: Readonly<Record<string, string>> = {
  'a helper that records and nobody waits for':
    'async function note(name) { R }\nexport async function send(name) { note(name)\nS }',
  'a helper that does not wait':
    'async function note(name) { RECORD }\nexport async function send(name) { await note(name)\nS }',
  'a generator that hands the record out': 'export function* send(name) { yield RECORD\nSHARE }',
}

type MessageId = 'noRecord' | 'recordNotOnEveryPath' | 'recordNotAwaited'

const list = (shapes: Readonly<Record<string, string>>, asCode: (shape: string) => string) =>
  Object.entries(shapes).map(([name, shape]) => ({ name, code: asCode(shape) }))

/** The share is the last `fetch` but where the shape says it otherwise. */
const fail = (messageId: MessageId, shapes: Readonly<Record<string, string>>, asCode: (shape: string) => string) =>
  list(shapes, asCode).map(({ name, code }) => ({
    name,
    code,
    ...asynchronous,
    errors: [{ messageId, ...locate(code) }],
  }))

function locate(code: string) {
  const before = code.slice(0, code.indexOf('fetch(')).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return { line: before.length, column, endLine: before.length, endColumn: column + 'fetch'.length }
}

createRuleTester().run('require-lawful-basis: the record on every path', rule, {
  valid: [
    ...list(recorded, inFunction).map((test) => ({ ...test, ...asynchronous })),
    ...list(recordedFiles, write).map((test) => ({ ...test, ...asynchronous })),
    { name: 'a synchronous log', code: inFunction('RECORD\nS'), ...synchronous },
    {
      name: 'a synchronous log in a helper',
      code: write('function note() { RECORD }\nexport async function send(name) { note()\nS }'),
      ...synchronous,
    },
  ],
  invalid: [
    ...fail('recordNotOnEveryPath', unrecorded, inFunction),
    ...fail('recordNotOnEveryPath', unrecordedFiles, write),
    ...fail('recordNotAwaited', unawaited, inFunction),
    ...fail('recordNotAwaited', unawaitedFiles, write),
    {
      name: 'a synchronous log on a condition',
      code: inFunction('if (flag) RECORD\nS'),
      ...synchronous,
      errors: [{ messageId: 'recordNotOnEveryPath', ...locate(inFunction('if (flag) RECORD\nS')) }],
    },
  ],
})
