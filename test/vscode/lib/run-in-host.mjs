import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { configureWorkbench, openPage, remote, serveFolder, startBrowser, workbenchUrl } from './open-browser.mjs'
import { bundles, extension, home } from './places.mjs'
import { startServer } from './start-server.mjs'

const longestRun = 600_000

/**
 * Runs the suites inside an extension host of a real VS Code.
 *
 * @param host `node`: a process, as on the desktop and on remote machines; `web`: a web worker, as on vscode.dev
 * @param suite name of the bundle to run
 * @param folder the workspace, which the suites may change
 * @param beside what the page outside does meanwhile, with the page
 * @param server what else {@link startServer} takes
 * @returns the number of failed tests; Infinity where the run did not end
 */
export async function runInHost(host, { suite, folder, beside, ...options }) {
  const server = await startServer(options)
  const browser = await startBrowser()
  try {
    return await run(host, { suite, folder, beside }, server, browser)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function run(host, { suite, folder, beside }, server, browser) {
  const { context, page, refused } = await openPage(browser)
  mkdirSync(join(home, 'logs'), { recursive: true })
  const log = createWriteStream(join(home, 'logs', `${suite}-${host}.log`))
  const say = (line) => console.log(`[${host}] ${line}`)
  const failed = listen(page, context, { log, say })
  const payload =
    host === 'web' ? await nameWebExtension(context, server.host, suite) : nameNodeExtension(server.host, suite)
  await page.goto(workbenchUrl(server.host, { folder, payload }))
  beside?.(page).catch((fault) => say(`beside the suite: ${fault.message}`))
  const count = await failed
  if (refused.length > 0) {
    // Chromium and the workbench ask for a few things of their own; what our extension asked for would stand here.
    say(`refused outside requests: ${[...new Set(refused)].join(' ')}`)
  }
  return count
}

/** Prints each test as it ends; gives the number of failures when the run is over. */
async function listen(page, context, { log, say }) {
  const started = Date.now()
  let failed = 0
  let passed = 0
  let over
  const ended = new Promise((resolve) => (over = resolve))
  const timer = setTimeout(() => {
    say(`the run did not end within ${longestRun / 1000} s`)
    over(Infinity)
  }, longestRun)
  await context.exposeFunction('codeAutomationExit', (code) => over(code === 0 ? failed : Math.max(failed, 1)))
  await context.exposeFunction('codeAutomationLog', (type, parts) => {
    const line = parts.join(' ')
    log.write(`[${type}] ${line}\n`)
    if (!line.startsWith('@@')) return
    const { title, ms, fault, note } = JSON.parse(line.slice(2))
    if (fault) failed++
    else if (title) passed++
    if (note) say(`     ${note}`)
    else say(fault ? `FAIL ${title}\n${fault}` : `ok   ${title} (${ms} ms)`)
  })
  page.on('console', (message) => log.write(`[page] ${message.text()}\n`))
  const count = await ended
  clearTimeout(timer)
  say(`${passed} passed, ${failed} failed, in ${Math.round((Date.now() - started) / 1000)} s`)
  return count
}

const nameNodeExtension = (host, suite) => [
  ['extensionDevelopmentPath', remote(host, extension)],
  ['extensionTestsPath', remote(host, join(bundles, `${suite}.node.cjs`))],
]

/** A web extension is named to the embedder, not in the address. Its tests must lie under it: by that the workbench tells which host runs them. */
async function nameWebExtension(context, host, suite) {
  const own = await serveFolder(context, host, extension, 'extension-under-test')
  const tests = await serveFolder(context, host, bundles, 'extension-under-test/suites-under-test')
  await configureWorkbench(context, {
    developmentOptions: { extensions: [own], extensionTestsPath: { ...tests, path: `${tests.path}/${suite}.web.js` } },
  })
  return []
}
