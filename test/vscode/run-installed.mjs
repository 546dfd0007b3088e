#!/usr/bin/env node
// Uses the packaged extension as a person would: installs the .vsix, opens the example service, and goes from a squiggle to a clean file.
//   node test/vscode/run-installed.mjs               checks; pictures go to .vscode-test/pictures
//   node test/vscode/run-installed.mjs --pictures    and replaces the pictures of the README
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkAccessibility } from './lib/check-accessibility.mjs'
import { copyWorkspace } from './lib/copy-workspace.mjs'
import { openPage, startBrowser, workbenchUrl } from './lib/open-browser.mjs'
import { example, extension, home, vscodeRoot } from './lib/places.mjs'
import { startServer } from './lib/start-server.mjs'
import * as ide from './lib/workbench.mjs'

const dataDir = join(home, 'installed-data')
const pictures = join(home, 'pictures')

/** Two files with the same fault: the category that they handle is declared by no activity that covers them. */
const faulty = ['faults/applications/application.ts', 'faults/applications/beliefs.ts']

/** What the fix leaves to a person: which condition is met, and why. The editor indents each line as the one before. */
const condition = [
  'substantial-public-interest',
  'schedule1: 6',
  'publicInterest: Needed to offer a home near a place of worship',
  'policyDocument: special-category-policy',
  'law: Housing Act 1996 s.166A',
].join('\n')

/** The pictures that the README of the extension shows. */
const ofReadme = ['finding', 'fix', 'report']

const violations = []
let steps = 0
install()
const server = await startServer({ dataDir })
const browser = await startBrowser()
const { page, refused } = await openPage(browser)
try {
  await use()
  assert.deepEqual(violations, [], 'axe finds nothing wrong')
  const ours = refused.filter((url) => !url.startsWith('chrome'))
  console.log(`${steps} steps of the installed package: all ok`)
  console.log(`  requests to the outside: ${ours.length === 0 ? 'none' : ours.join(' ')}`)
  if (process.argv.includes('--pictures'))
    for (const name of ofReadme) cpSync(join(pictures, `${name}.png`), join(extension, 'images', `${name}.png`))
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
  const folder = copyWorkspace(example)
  writeFileSync(join(folder, faulty[1]), 'export interface Beliefs {\n  religion: string\n}\n')
  await page.goto(workbenchUrl(server.host, { folder }))
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor()
  step('the workbench is up')

  await ide.openFile(page, 'faults/clients/credit-check.ts')
  await ide.waitForSquiggle(page)
  await hoverFinding()
  step('a finding is underlined, and hovering says what is wrong')

  await fixByRegister()

  await rename()
  step('an activity is renamed in the register and in code')

  await ide.openView(page, 'Processing Register')
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Activities' }).first().waitFor()
  await ide.expandRow(page, 'Stores', 'Disclosure log')
  await ide.expandRow(page, 'Activities', 'Housing register applications')
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
  await ide.editorOf(page).locator('.codelens-decoration a').first().waitFor()
  const mark = ide.editorOf(page).locator('.squiggly-error').first()
  const { x, y, width, height } = await mark.boundingBox()
  await page.mouse.move(x + width / 2, y + height / 2)
  const hover = page
    .locator('.monaco-hover:not(.hidden)', { hasText: 'no recipient of the processing register' })
    .first()
  await hover.waitFor()
  await page.locator('.monaco-hover .action', { hasText: 'Quick Fix' }).first().waitFor()
  await picture('finding')
  await page.mouse.move(5, 5)
}

/** The fix adds the category to the register, and when its condition is written, every open file is content without being saved. */
async function fixByRegister() {
  for (const path of faulty) {
    await ide.openFile(page, path)
    await ide.waitForSquiggle(page)
  }
  await ide.toggleProblems(page)
  for (const path of faulty) await ide.problemsOf(page, path).waitFor()
  await ide.toggleProblems(page)
  await ide.openFile(page, faulty[0])
  await ide.goTo(page, 'religion')
  await ide.editorOf(page).locator('.codelens-decoration a').first().waitFor()
  await ide.quickFix(page, 'Add data revealing religious', () => picture('fix'))
  step('a quick fix changes the register')

  await ide.openFile(page, 'processing-register.yaml')
  await ide.replaceText(page, 'TBC', condition)
  await ide.toggleProblems(page)
  for (const path of faulty) await ide.problemsOf(page, path).waitFor({ state: 'detached' })
  // The list is up: what was not mended still stands in it.
  await ide.problemsOf(page, 'credit-check.ts').waitFor()
  await ide.toggleProblems(page)
  for (const path of faulty) {
    await ide.openFile(page, path)
    await ide.waitForSquiggle(page, 'detached')
  }
  step('and with its condition written, the other open files are clean too')
}

/** From the register: its own key and the tag in a file that nobody has open. */
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
  await ide.waitForText(page, 'equality-survey:')
  await ide.openFile(page, 'faults/prisma/schema.prisma')
  await ide.goTo(page, '@processing')
  await ide.waitForText(page, '@processing equality-survey')
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
  steps++
  console.log(`  ok   ${what}`)
}
