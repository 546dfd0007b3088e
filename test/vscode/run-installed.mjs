#!/usr/bin/env node
// Uses the packaged extension as a person would: installs the .vsix, opens the example service, and goes from a squiggle to a clean file.
//   node test/vscode/run-installed.mjs               checks; pictures go to .vscode-test/pictures
//   node test/vscode/run-installed.mjs --pictures    and replaces the pictures of the README
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkAccessibility } from './lib/check-accessibility.mjs'
import { copyWorkspace } from './lib/copy-workspace.mjs'
import { openPage, startBrowser, workbenchUrl } from './lib/open-browser.mjs'
import { example, extension, home, vscodeRoot } from './lib/places.mjs'
import { startServer } from './lib/start-server.mjs'
import * as ide from './lib/workbench.mjs'

const dataDir = join(home, 'installed-data')
const pictures = join(home, 'pictures')

const violations = []
install()
const server = await startServer({ dataDir })
const browser = await startBrowser()
const { page, refused } = await openPage(browser)
try {
  await use()
  assert.deepEqual(violations, [], 'axe finds nothing wrong')
  const ours = refused.filter((url) => !url.startsWith('chrome'))
  console.log(`  requests to the outside: ${ours.length === 0 ? 'none' : ours.join(' ')}`)
  if (process.argv.includes('--pictures')) cpSync(pictures, join(extension, 'images'), { recursive: true })
} catch (fault) {
  console.error(fault)
  await picture('failed')
  process.exitCode = 1
} finally {
  await browser.close()
  await server.stop()
}

function install() {
  for (const folder of [dataDir, pictures]) rmSync(folder, { recursive: true, force: true })
  mkdirSync(pictures, { recursive: true })
  const vsix = join(extension, 'processing-register.vsix')
  const main = join(vscodeRoot, 'out', 'server-main.js')
  const out = execFileSync(process.execPath, [main, '--server-data-dir', dataDir, '--install-extension', vsix], {
    encoding: 'utf8',
  })
  assert.match(out, /was successfully installed/u)
}

async function use() {
  await page.goto(workbenchUrl(server.host, { folder: copyWorkspace(example) }))
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor()
  step('the workbench is up')

  await ide.openFile(page, 'faults/clients/credit-check.ts')
  await ide.waitForSquiggle(page)
  await hoverFinding()
  step('a finding is underlined, and hovering says what is wrong')

  await fixByRegister()
  step('a quick fix changes the register')

  await rename()
  step('an activity is renamed in the register and in code')

  await ide.openView(page, 'Processing Register')
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Activities' }).first().waitFor()
  step('the tree shows the register')

  await ide.runCommand(page, 'Processing Register: Show Report')
  const report = ide.webviewOf(page)
  await report.locator('#coverage tbody tr').first().waitFor()
  violations.push(...(await checkAccessibility(report.locator('main'), 'the report')))
  await picture('report')
  await useReportByKeyboard(report)
  step('the report is drawn, and leads to its places by keyboard')

  for (const walkthrough of ['Check code against the processing register', 'Keep the processing register'])
    await readWalkthrough(walkthrough)
  step('the walkthroughs are readable')
}

async function hoverFinding() {
  const mark = ide.editorOf(page).locator('.squiggly-error').first()
  const { x, y, width, height } = await mark.boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  const hover = page
    .locator('.monaco-hover:not(.hidden)', { hasText: 'no recipient of the processing register' })
    .first()
  await hover.waitFor()
  await picture('finding')
  await page.mouse.move(5, 5)
}

/** A category that the activity does not declare: the fix adds it to the register, and what the file is told changes. */
async function fixByRegister() {
  await ide.openFile(page, 'faults/applications/application.ts')
  await ide.waitForSquiggle(page)
  await ide.goTo(page, 'religion')
  await ide.quickFix(page, 'Add data revealing religious', () => picture('fix'))
  await page.locator('.tab.dirty, .tab', { hasText: 'processing-register.yaml' }).first().waitFor()
}

async function rename() {
  await ide.openFile(page, 'processing-register.yaml')
  await ide.goTo(page, '  equality-monitoring:')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('F2')
  const box = page.locator('.rename-box input')
  await box.waitFor()
  await box.fill('equality-survey')
  await page.keyboard.press('Enter')
  await page.locator('.view-lines', { hasText: 'equality-survey:' }).first().waitFor()
}

async function useReportByKeyboard(report) {
  const link = report.locator('button.link').first()
  await link.focus()
  await page.keyboard.press('Enter')
  await page.locator('.editor-group-container.active .editor-instance .monaco-editor').first().waitFor()
}

async function readWalkthrough(title) {
  await ide.runCommand(page, 'Welcome: Open Walkthrough...')
  await ide.choose(page, title)
  const steps = page.locator('.gettingStartedContainer .getting-started-step')
  await steps.first().waitFor()
  const count = await steps.count()
  assert.ok(count >= 4 && count <= 5, `${count} steps`)
  for (let index = 0; index < count; index++) {
    await steps.nth(index).click()
    const media = ide.webviewOf(page)
    await media.locator('h1').waitFor()
    violations.push(...(await checkAccessibility(media.locator('body'), `${title}, step ${index + 1}`)))
  }
  await picture(`walkthrough-${title.split(' ')[0].toLowerCase()}`)
}

function picture(name) {
  return page.screenshot({ path: join(pictures, `${name}.png`) })
}

function step(what) {
  console.log(`  ok   ${what}`)
}
