import { createHash } from 'node:crypto'
import type { Browser } from '../runtime/define-route.ts'

const sessionName = 'holdfast-session'
const loginName = 'holdfast-login'
const languageName = 'holdfast-language'
const tourName = 'holdfast-tour'
const yearSeconds = 365 * 24 * 3600

/** A token and how it came: what a browser sends by itself needs proof that a page of the console sent it. */
export type Session = { token: string; byCookie: boolean }

/** The token that a request carries, in its cookie or, as scripts send it, in its header. */
export function sessionOf(browser: Browser): Session | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(browser.header('authorization') ?? '')?.[1]
  if (bearer !== undefined) return { token: bearer, byCookie: false }
  const token = cookieOf(browser, sessionName)
  return token ? { token, byCookie: true } : undefined
}

/** What goes with every form of a session: only whoever has the token can know it. */
export function csrfOf({ token }: Session): string {
  return createHash('sha256').update(`form of ${token}`).digest('base64url')
}

/** Keeps a token where no script reads it, until it expires. */
export function keepSession(browser: Browser, base: string, token: string, seconds: number): string {
  return cookie(browser, base, sessionName, token, seconds)
}

/** Forgets the token. */
export function endSession(browser: Browser, base: string): string {
  return cookie(browser, base, sessionName, '', 0)
}

/** What has to be remembered of a login until the browser comes back. */
export type PendingLogin = { state: string; verifier: string; next: string }

const pendingSeconds = 600

export function keepLogin(browser: Browser, base: string, pending: PendingLogin): string {
  const value = Buffer.from(JSON.stringify(pending)).toString('base64url')
  return cookie(browser, base, loginName, value, pendingSeconds)
}

export function dropLogin(browser: Browser, base: string): string {
  return cookie(browser, base, loginName, '', 0)
}

/** The login that this browser has begun; undefined where it has begun none. */
export function pendingLogin(browser: Browser): PendingLogin | undefined {
  const value = cookieOf(browser, loginName)
  if (!value) return undefined
  try {
    const { state, verifier, next } = JSON.parse(Buffer.from(value, 'base64url').toString())
    return { state: String(state), verifier: String(verifier), next: String(next) }
  } catch {
    return undefined
  }
}

export function keepLanguage(browser: Browser, base: string, locale: string): string {
  return cookie(browser, base, languageName, locale, yearSeconds)
}

/** The language that was chosen on a page of the console. */
export function languageOf(browser: Browser): string | undefined {
  return cookieOf(browser, languageName)
}

/** Remembers that the tour of the sample is not to be shown any more. */
export function hideTour(browser: Browser, base: string): string {
  return cookie(browser, base, tourName, 'hidden', yearSeconds)
}

/** Whether it is not. */
export function hidesTour(browser: Browser): boolean {
  return cookieOf(browser, tourName) === 'hidden'
}

function cookieOf({ cookies }: Browser, name: string): string | undefined {
  return cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1)
}

/** Lax, not strict: the way back from the issuer's page comes from another site. */
function cookie(browser: Browser, base: string, name: string, value: string, seconds: number): string {
  const isSecure = browser.header('x-forwarded-proto') !== 'http'
  return `${name}=${value}; Path=${base}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
