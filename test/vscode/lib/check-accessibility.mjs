import axe from 'axe-core'

/**
 * What axe finds wrong with the page inside a frame. The text of axe is evaluated from outside: the page's own policy lets no script in.
 *
 * @param locator something inside the frame
 */
export async function checkAccessibility(locator, what) {
  const handle = await locator.elementHandle()
  const frame = await handle.ownerFrame()
  await frame.evaluate(axe.source)
  const violations = await frame.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] })
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')})`,
    )
  })
  console.log(`  axe on ${what}: ${violations.length} violations`)
  return violations
}
