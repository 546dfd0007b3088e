import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { chromium } from 'playwright-core'

const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const longestStep = 90_000

export const startBrowser = () =>
  chromium.launch({
    timeout: longestStep,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    // Containers have little shared memory, and run as root.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', ...quiet],
  })

/** A page that may talk to this machine only. What it asked of others stands in `refused`. */
export async function openPage(browser, viewport = { width: 1280, height: 800 }) {
  const context = await browser.newContext({ viewport })
  const refused = []
  const isForeign = ({ protocol, hostname }) => protocol.startsWith('http') && hostname !== '127.0.0.1'
  await context.route(isForeign, (route) => {
    refused.push(route.request().url())
    return route.abort()
  })
  // Far more than anything takes: a busy machine is no fault.
  context.setDefaultTimeout(longestStep)
  return { context, page: await context.newPage(), refused }
}

/** The address of a file on the server, as the workbench names it. */
export const remote = (host, path) => `vscode-remote://${host}${path}`

export function workbenchUrl(host, { folder, workspace, payload = [] }) {
  const query = new URLSearchParams({ payload: JSON.stringify([['skipWelcome', 'true'], ...payload]) })
  if (folder) query.set('folder', folder)
  if (workspace) query.set('workspace', workspace)
  return `http://${host}/?${query}`
}

const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' }

/**
 * Serves a folder on the workbench's own origin, for extensions that run in the browser: they must come over http, and the page's
 * policy allows no second origin.
 */
export async function serveFolder(context, host, folder, name) {
  const base = `http://${host}/${name}/`
  await context.route(
    ({ href }) => href.startsWith(base),
    (route) => {
      const file = join(
        folder,
        normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(name.length + 2))),
      )
      return existsSync(file) && statSync(file).isFile()
        ? route.fulfill({ body: readFileSync(file), contentType: types[extname(file)] ?? 'application/octet-stream' })
        : route.fulfill({ status: 404, body: '' })
    },
  )
  return { scheme: 'http', authority: host, path: `/${name}` }
}

/** Adds to what the embedder of the workbench configures, as the page reads it (a changed page would lose its address space). */
export const configureWorkbench = (context, extra) =>
  context.addInitScript((added) => {
    const { getAttribute } = Element.prototype
    Element.prototype.getAttribute = function (name) {
      const value = getAttribute.call(this, name)
      return this.id === 'vscode-workbench-web-configuration' && name === 'data-settings'
        ? JSON.stringify({ ...JSON.parse(value), ...added })
        : value
    }
  }, extra)
