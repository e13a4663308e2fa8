import { html } from 'hono/html'
import type { Locale } from '../domain/accounts/locale.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import { documentOf } from './page-frame.ts'
import type { Assets } from './viewer.ts'

/** What the page of the login is drawn of: nobody is known yet. */
export type LoginData = {
  locale: Locale
  base: string
  company: string
  assets: Assets
  /** Where to go afterwards. */
  next: string
  /** Why it is shown: nobody was logged in, the login failed, or they just left. */
  why: 'begin' | 'failed' | 'left'
  /** Where the session of the issuer is ended. */
  endUrl?: string
}

/** Leads to the issuer's page, or takes a token that somebody has already. */
export function loginPage({ locale, base, company, assets, next, why, endUrl }: LoginData): string {
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  const title = word('console.login-title', { company })
  const start = `${base}/login/start?${new URLSearchParams({ next })}`
  const content = html`<main id="content" class="narrow"><h1>${title}</h1>
<section><p>${word('console.login-why', { why })}</p>
<p><a class="button" href="${start}">${word('console.login')}</a></p>
${why === 'left' && endUrl !== undefined ? html`<p><a href="${endUrl}">${word('console.login-end')}</a></p>` : ''}</section>
<details><summary>${word('console.token-title')}</summary><form method="post" action="${base}/session" autocomplete="off"><input type="hidden" name="next" value="${next}">
<div class="field"><label class="label" for="token">${word('console.token')}</label><textarea id="token" name="token" required spellcheck="false" aria-describedby="token-hint"></textarea><p class="hint" id="token-hint">${word('console.token-hint')}</p></div>
<button type="submit">${word('console.login')}</button></form></details></main>`
  return documentOf({ locale, base, assets, title, content })
}
