// Draws media/icon.png from media/icon.svg in Chromium: the marketplace takes no SVG. Run by hand when the drawing changes.
//   node scripts/draw-icon.mjs
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const media = join(dirname(dirname(fileURLToPath(import.meta.url))), 'media')
const side = 256

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ viewport: { width: side, height: side } })
await page.setContent(`<body style="margin:0">${readFileSync(join(media, 'icon.svg'), 'utf8')}</body>`)
await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true })
await browser.close()
