/** What a user does in the workbench, in the words of a user. Each waits until it is done. */

const rows = (page) => page.locator('.quick-input-list .monaco-list-row')

const patience = 10_000

/** Types into the box that a key opens, and takes the row. A box of before that is just closing swallows the key: then once more. */
async function pick(page, key, text, row) {
  const box = page.locator('.quick-input-widget input.input')
  for (let tries = 1; ; tries++) {
    try {
      await page.keyboard.press(key)
      await box.fill(text, { timeout: patience })
      // The list of before stays up while the new one is made: Enter takes what has the focus.
      await rows(page)
        .and(page.locator('.focused'))
        .filter({ hasText: row })
        .first()
        .waitFor({ timeout: tries * patience })
      return await page.keyboard.press('Enter')
    } catch (fault) {
      if (tries >= 5) throw fault
      await page.keyboard.press('Escape')
    }
  }
}

/** Runs a command of the palette by its title. */
export const runCommand = (page, title) => pick(page, 'F1', `>${title}`, title)

/** Chooses a row of the list that a command shows. */
export async function choose(page, text) {
  const row = rows(page).filter({ hasText: text }).first()
  await row.waitFor()
  await row.click()
}

/** Opens a file by its name, and gives its editor. */
export async function openFile(page, path) {
  const name = path.split('/').at(-1)
  const tab = page.locator('.tab.active', { hasText: name })
  // A list that is made anew between the look and the key opens another file: then once more.
  for (let tries = 0; tries < 5 && !(await tab.isVisible()); tries++) {
    await pick(page, 'Control+P', path, name)
    await tab.waitFor({ timeout: 20_000 }).catch(() => undefined)
  }
  await tab.waitFor()
  return editorOf(page)
}

export const editorOf = (page) => page.locator('.editor-group-container.active .editor-instance .monaco-editor').first()

/** Puts the cursor on a text of the editor with its own search, where the text may not be in view. */
export async function goTo(page, text) {
  const box = page.locator('.find-widget.visible textarea').first()
  for (let tries = 0; tries < 5 && !(await box.isVisible()); tries++) {
    // A tab is up before its editor has the focus.
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Control+F')
    await box.waitFor({ timeout: patience }).catch(() => undefined)
  }
  await box.fill(text)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowLeft')
}

/** Replaces the first such text in the editor, as typed. */
export async function replaceText(page, text, by) {
  await goTo(page, text)
  for (const _ of text) await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.insertText(by)
  // Whatever the editor suggests now is not wanted.
  await page.keyboard.press('Escape')
  await waitForText(page, by.split('\n').at(-1).trim())
}

/** Waits until the active editor shows a text. Its blanks are unlike those of a keyboard. */
export const waitForText = (page, text) =>
  editorOf(page)
    .locator('.view-line')
    .filter({
      hasText: new RegExp(
        text
          .split(' ')
          .map(escape)
          .join(String.raw`\s`),
        'u',
      ),
    })
    .first()
    .waitFor()

const escape = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** Opens the list of problems, or closes it. */
export async function toggleProblems(page) {
  const list = page.locator('.markers-panel')
  const state = (await list.isVisible()) ? 'hidden' : 'visible'
  await page.keyboard.press('Control+Shift+M')
  await list.waitFor({ state })
}

/** The head of a file in the list of problems. */
export const problemsOf = (page, path) =>
  page.locator('.markers-panel .monaco-list-row', { hasText: path.split('/').at(-1) }).first()

/** Waits until the active editor shows some error, or none. */
export const waitForSquiggle = (page, state = 'attached') =>
  editorOf(page).locator('.squiggly-error').first().waitFor({ state })

export const openView = async (page, title) => {
  await page.locator(`.activitybar .action-item a[aria-label^="${title}"]`).first().click()
  await page.locator('.sidebar .composite.title', { hasText: title }).first().waitFor()
}

/** Opens a row of the tree until what is under it shows: a tree that is drawn anew meanwhile loses the click. */
export async function expandRow(page, row, child) {
  const find = (text) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first()
  for (let tries = 0; tries < 5 && !(await find(child).isVisible()); tries++) {
    if ((await find(row).getAttribute('aria-expanded')) !== 'true') await find(row).click()
    await find(child)
      .waitFor({ timeout: patience })
      .catch(() => undefined)
  }
  await find(child).waitFor()
}

/** The inside of the webview in the active tab. */
export const webviewOf = (page) => page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame')

/** Carries out a quick fix by (a part of) its title at the cursor. */
export async function quickFix(page, title, before) {
  const action = page.locator('.action-widget .monaco-list-row', { hasText: title }).first()
  // Asked before the finding is known, the editor answers that there is nothing: ask again.
  for (let asked = 0; asked < 30 && !(await action.isVisible()); asked++) {
    await page.keyboard.press('Control+.')
    await action.waitFor({ timeout: 3000 }).catch(() => page.keyboard.press('Escape'))
  }
  await before?.()
  // By keyboard: the widget lets no click through to the rows for a while.
  const rows = await page.locator('.action-widget .monaco-list-row').count()
  for (let step = 0; step < rows && !(await isFocused(action)); step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await action.waitFor({ state: 'detached' })
}

const isFocused = async (row) => /\bfocused\b/u.test(await row.getAttribute('class'))
