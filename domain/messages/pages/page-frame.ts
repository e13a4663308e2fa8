import { html, raw } from 'hono/html'
import type { Locale } from '../../accounts/locale.ts'
import { type Markup, markupOf } from '../markup.ts'
import { pageStyle } from './page-style.ts'

/** A whole page around its content: no script, nothing loaded from elsewhere, one inline style. */
export function pageFrame(page: { locale: Locale; company: string; title: string; content: Markup }): string {
  return markupOf(html`<!doctype html>
<html lang="${page.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex,nofollow"><title>${page.title}</title>
<style>${raw(pageStyle)}</style></head>
<body><main><p class="company">${page.company}</p>${page.content}</main></body></html>`)
}
