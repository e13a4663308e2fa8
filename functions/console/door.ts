import { loginPage } from '../../console/login-page.ts'
import { Locale } from '../../domain/accounts/locale.ts'
import type { Browser, HttpResponse } from '../runtime/define-route.ts'
import { localeAskedFor } from '../runtime/in-language.ts'
import type { Given } from '../runtime/ports.ts'
import { askApi, NotLoggedIn } from './ask-api.ts'
import { assetAt, assets } from './assets.ts'
import { baseOf } from './base-of.ts'
import { insideConsole } from './inside-console.ts'
import { type Asked, pageHeaders } from './serve-page.ts'
import {
  csrfOf,
  dropLogin,
  endSession,
  hideTour,
  keepLanguage,
  keepLogin,
  keepSession,
  languageOf,
  pendingLogin,
  sessionOf,
} from './session.ts'

type Door = (asked: Asked, given: Given<'api' | 'login'>) => Promise<HttpResponse>

/** How long a token that somebody brought is kept; it may expire before. */
const broughtSeconds = 12 * 3600

/** What stands before the pages: files, the way through the issuer's login and back, and out. By method and path below the console. */
const doors: Record<string, Door> = {
  'GET login': async ({ query, browser }, given) => {
    const why = query.why === 'left' || query.why === 'failed' ? query.why : 'begin'
    const endUrl = why === 'left' ? await given.login.end() : undefined
    return shownLogin(browser, given, { next: insideConsole(query.next), why, ...(endUrl && { endUrl }) })
  },
  'GET login/start': async ({ query, browser }, given) => {
    const base = baseOf(given.settings)
    const { url, state, verifier } = await given.login.begin()
    const cookie = keepLogin(browser, base, { state, verifier, next: insideConsole(query.next) })
    return { status: 303, headers: { location: url, ...pageHeaders }, cookies: [cookie] }
  },
  'GET callback': async ({ query, browser }, given) => {
    const base = baseOf(given.settings)
    const begun = pendingLogin(browser)
    const granted = begun && (await given.login.finish(query, begun))
    if (!granted || !(await isKnown(granted.token, given)))
      return {
        status: 303,
        headers: { location: `${base}/login?why=failed` },
        cookies: [dropLogin(browser, base)],
      }
    const cookies = [keepSession(browser, base, granted.token, granted.seconds), dropLogin(browser, base)]
    return { status: 303, headers: { location: `${base}${insideConsole(begun.next)}` }, cookies }
  },
  'POST session': async ({ form = {}, browser }, given) => {
    const base = baseOf(given.settings)
    const token = form.token?.trim() ?? ''
    const next = insideConsole(form.next)
    if (!/^[\w.-]{20,4000}$/.test(token) || !(await isKnown(token, given)))
      return { ...shownLogin(browser, given, { next, why: 'failed' }), status: 422 }
    return {
      status: 303,
      headers: { location: `${base}${next}` },
      cookies: [keepSession(browser, base, token, broughtSeconds)],
    }
  },
  'POST logout': async ({ form = {}, browser }, given) => {
    const base = baseOf(given.settings)
    const session = sessionOf(browser)
    if (session && form.csrf !== csrfOf(session)) return { status: 303, headers: { location: base } }
    return {
      status: 303,
      headers: { location: `${base}/login?why=left` },
      cookies: [endSession(browser, base)],
    }
  },
  'POST tour': async ({ browser }, { settings }) => {
    const base = baseOf(settings)
    return { status: 303, headers: { location: base }, cookies: [hideTour(browser, base)] }
  },
  'POST language': async ({ form = {}, browser }, { settings }) => {
    const base = baseOf(settings)
    const locale = Locale.safeParse(form.locale).data
    return {
      status: 303,
      headers: { location: `${base}${insideConsole(form.next)}` },
      ...(locale && { cookies: [keepLanguage(browser, base, locale)] }),
    }
  },
}

/** What needs no session; undefined for a page. */
export function doorAt({ path, form }: Asked): Door | undefined {
  if (form === undefined) {
    const file = assetAt(path)
    if (file) return async () => file
  }
  const name = `${form === undefined ? 'GET' : 'POST'} ${path}`
  return Object.hasOwn(doors, name) ? doors[name] : undefined
}

/** Whether the API lets a token in. */
async function isKnown(token: string, { api }: Given<'api'>): Promise<boolean> {
  try {
    await askApi(api, token)('GetMe')
    return true
  } catch (error) {
    if (error instanceof NotLoggedIn) return false
    throw error
  }
}

function shownLogin(
  browser: Browser,
  { settings }: Given<never>,
  page: { next: string; why: 'begin' | 'failed' | 'left'; endUrl?: string },
): HttpResponse {
  const chosen = Locale.safeParse(languageOf(browser)).data
  const locale = chosen ?? localeAskedFor(browser.header('accept-language'))
  const html = loginPage({ ...page, locale, base: baseOf(settings), company: settings.company.name, assets })
  return { status: 200, html, headers: pageHeaders }
}
