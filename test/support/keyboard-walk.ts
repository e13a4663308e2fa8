import type { Page } from 'playwright-core'

// Run in the page: numbers what the Tab key is to reach, in the order of the document. Of the buttons of one choice one is reached.
const number = `(() => {
  const seen = new Set()
  const all = [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
  const reachable = all.filter((each) => {
    if (each.disabled || !each.checkVisibility({ visibilityProperty: true })) return false
    if (each.type !== 'radio') return true
    const group = each.form?.action + each.name
    const chosen = document.querySelector('input[type=radio][name="' + each.name + '"]:checked')
    if (seen.has(group) || (chosen && chosen !== each && chosen.form === each.form)) return false
    seen.add(group)
    return true
  })
  reachable.forEach((each, n) => { each.dataset.walk = String(n) })
  // The walk begins where the focus was last: at the very beginning.
  const start = document.createElement('span')
  start.tabIndex = -1
  document.body.prepend(start)
  start.focus()
  start.remove()
  return reachable.map((each) => each.outerHTML.slice(0, 90))
})()`

// Where the focus is, and whether it can be seen there.
const look = `(() => {
  const at = document.activeElement
  if (!at || at === document.body) return { at: null, fault: null }
  const { outlineStyle, outlineWidth } = getComputedStyle(at)
  const box = at.getBoundingClientRect()
  const hasRing = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
  const isInside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth && box.right > 0
  const fault = !hasRing ? 'no ring' : !isInside ? 'out of sight' : null
  // What is wider than the window can be scrolled by the keys where nothing else in it has the focus: browsers stop there by themselves.
  const at_ = at.dataset.walk !== undefined ? Number(at.dataset.walk) : at.scrollWidth > at.clientWidth ? 'scroller' : at.outerHTML.slice(0, 90)
  return { at: at_, fault }
})()`

type Seen = { at: number | string | null; fault: string | null }

/**
 * Walks a page with the Tab key alone and tells what is wrong: something that is not reached, or not in the order of the page, a focus that cannot
 * be seen, a trap, or a first stop that does not lead to the content.
 */
export async function walk(page: Page): Promise<string[]> {
  const stops = await page.evaluate<string[]>(number)
  const faults: string[] = []
  if (!stops[0]?.includes('class="skip"')) faults.push(`begins with ${stops[0]}`)
  let next = 0
  let last: Seen['at'] = null
  // A date is several stops of one field.
  for (let press = 0; press < stops.length * 4 + 8 && next < stops.length; press++) {
    await page.keyboard.press('Tab')
    const { at, fault } = await page.evaluate<Seen>(look)
    if (at === last || at === 'scroller') continue
    last = at
    if (fault !== null) faults.push(`${fault}: ${stops[Number(at)]}`)
    if (at !== next)
      return [...faults, `after ${stops[next - 1]} came ${stops[Number(at)] ?? at}, not ${stops[next]}`]
    next += 1
  }
  if (next < stops.length) return [...faults, `never reached ${stops[next]}`]
  await leave(page, stops.length - 1, faults)
  return faults
}

/** From the last stop the focus leaves the page. */
async function leave(page: Page, from: number, faults: string[]): Promise<void> {
  for (let press = 0; press < 6; press++) {
    await page.keyboard.press('Tab')
    const { at } = await page.evaluate<Seen>(look)
    if (at !== from) return
  }
  faults.push('holds the focus at its end')
}
