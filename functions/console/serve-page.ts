import { pageFrame } from '../../console/page-frame.ts'
import { problemView, type Refusal } from '../../console/problem-view.ts'
import type { View } from '../../console/view.ts'
import type { Viewer } from '../../console/viewer.ts'
import { Locale } from '../../domain/accounts/locale.ts'
import { problemOf } from '../runtime/answer-problems.ts'
import type { Browser, HttpResponse } from '../runtime/define-route.ts'
import { localeAskedFor } from '../runtime/in-language.ts'
import type { Given } from '../runtime/ports.ts'
import { Problem, problems } from '../runtime/problem.ts'
import { askApi, NotLoggedIn } from './ask-api.ts'
import { assets } from './assets.ts'
import { baseOf } from './base-of.ts'
import { type Download, type Draw, matched, type Visit } from './define-page.ts'
import { pages } from './pages.ts'
import { csrfOf, hidesTour, languageOf, type Session, sessionOf } from './session.ts'

/** A request for a page of the console: its path below it, its query, and the form that was sent. */
export type Asked = {
  path: string
  query: Record<string, string>
  browser: Browser
  form?: Record<string, string>
}

/** Answers a request for a page with what the API says to whoever holds the session; without one it leads to the login. */
export async function servePage(asked: Asked, given: Given<'api' | 'login'>): Promise<HttpResponse> {
  const { path, query, browser, form } = asked
  const base = baseOf(given.settings)
  const session = sessionOf(browser)
  const search = new URLSearchParams(query).toString()
  const here = search === '' ? path : `${path}?${search}`
  if (session === undefined) return toLogin(base, form ? '' : here)
  const ask = askApi(given.api, session.token)
  const now = given.now()
  const visit: Visit = { params: {}, query, ask, me: ask('GetMe'), base, settings: given.settings, now }
  // It is waited for below; what fails before that must not be an error that nobody hears of.
  visit.me.catch(() => undefined)
  try {
    const shown = await answerOf(asked, visit, session)
    if ('response' in shown) return shown.response
    const viewer = await viewerOf(visit, session, asked, here)
    const drawn = await shown.draw(viewer)
    return 'file' in drawn ? fileOf(drawn) : htmlOf(viewer, drawn)
  } catch (error) {
    if (error instanceof NotLoggedIn) return toLogin(base, form ? '' : here)
    return refused(error, visit, session, asked, here, given)
  }
}

async function answerOf(
  { path, form }: Asked,
  visit: Visit,
  session: Session,
): Promise<{ response: HttpResponse } | { draw: Draw }> {
  for (const page of pages) {
    const params = matched(page, path)
    if (params === undefined) continue
    if (form === undefined) {
      if (!page.show) break
      const shown = await page.show({ ...visit, params })
      return typeof shown === 'function' ? { draw: shown } : { response: shown }
    }
    if (!page.take) break
    if (session.byCookie && form.csrf !== csrfOf(session)) throw new StaleForm()
    const { csrf: _, ...typed } = form
    const taken = await page.take({ ...visit, params, form: typed })
    if (typeof taken === 'function') return { draw: taken }
    return { response: { status: 303, headers: { location: `${visit.base}${taken.to}` } } }
  }
  throw new Problem('not-found', 'The console has no such page.')
}

class StaleForm extends Error {
  override name = 'StaleForm'
}

async function viewerOf(visit: Visit, session: Session, { browser }: Asked, here: string): Promise<Viewer> {
  const { personId, name, role, locale, timeZone } = await visit.me
  const chosen = Locale.safeParse(languageOf(browser)).data
  return {
    locale: chosen ?? locale ?? localeAskedFor(browser.header('accept-language')),
    timeZone,
    base: visit.base,
    company: visit.settings.company.name,
    personId,
    name,
    role,
    csrf: csrfOf(session),
    hidesTour: hidesTour(browser),
    now: visit.now.toISOString(),
    here: here === '' ? '' : `/${here}`,
    assets,
  }
}

/** A page that says what went wrong, for whoever is known; where not even that can be asked, the plain problem. */
async function refused(
  error: unknown,
  visit: Visit,
  session: Session,
  asked: Asked,
  here: string,
  { log }: Given<never>,
): Promise<HttpResponse> {
  const problem = problemOf(error)
  const stale = error instanceof StaleForm
  const { status } = problems[problem.code]
  if (!stale && status >= 500) log.error('a page of the console failed', error)
  const viewer = await viewerOf(visit, session, asked, here).catch(() => undefined)
  if (viewer === undefined) throw error
  return htmlOf(viewer, problemView(viewer, stale ? 'stale-form' : refusalOf(status), stale ? 403 : status))
}

function refusalOf(status: number): Refusal {
  if (status === 404) return 'not-found'
  if (status === 403) return 'forbidden'
  if (status === 409) return 'not-possible'
  return status >= 500 ? 'unavailable' : 'invalid'
}

function htmlOf(viewer: Viewer, view: View): HttpResponse {
  return { status: view.status ?? 200, html: pageFrame(viewer, view), headers: pageHeaders }
}

function fileOf({ file, name, type }: Download): HttpResponse {
  const headers = {
    ...pageHeaders,
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  }
  return { status: 200, html: file, headers }
}

function toLogin(base: string, next: string): HttpResponse {
  const query = next === '' ? '' : `?${new URLSearchParams({ next: `/${next}` })}`
  return { status: 303, headers: { location: `${base}/login${query}` } }
}

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
}
