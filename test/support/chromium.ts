import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = [process.env.CHROMIUM_PATH, ...places].find((path) => path && existsSync(path))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Found = { violations: { id: string; nodes: { html: string }[] }[] }

/** Whether there is a browser on this machine; tests that need one are skipped without, and say so. */
export const hasChromium = executablePath !== undefined

/** The title of what a browser shows. */
export function inBrowser(title: string): string {
  return hasChromium ? title : `${title} (skipped: no Chromium here; install it or set CHROMIUM_PATH)`
}

/** Starts a browser; close it in the end. */
export function launch(): Promise<Browser> {
  return chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
}

/** What axe finds wrong with what a page shows: all its rules, or those with these tags. */
export async function wrongOn(page: Page, tags?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe)
  const options = tags ? { runOnly: tags } : {}
  const { violations } = await page.evaluate<Found>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
