import { html } from 'hono/html'
import { type Markup, markupOf } from '../domain/messages/markup.ts'
import { wordsFor } from '../domain/words/words-for.ts'
import { hiddenCsrf } from './hidden-csrf.ts'
import { type Room, rooms, roomsOf } from './rooms.ts'
import { tourStop } from './tour.ts'
import type { View } from './view.ts'
import type { Assets, Viewer } from './viewer.ts'

/** A page of the console: who is looking, where they can go, and the content. */
export function pageFrame(viewer: Viewer, { title, room, content }: View): string {
  const { word } = wordsFor(viewer)
  const link = (name: Room) =>
    html`<li><a href="${viewer.base}${rooms[name].path === '' ? '' : `/${rooms[name].path}`}"${name === room ? html` aria-current="page"` : ''}>${word('console.room', { room: name })}</a></li>`
  const content_ = html`<a class="skip" href="#content">${word('console.skip')}</a>
<header class="top"><p class="brand"><a href="${viewer.base}">${viewer.company}</a></p>
<nav aria-label="${word('console.navigation')}"><ul>${roomsOf(viewer.role).map(link)}</ul></nav>
<div class="who"><span>${word('console.who', { name: viewer.name, role: viewer.role })}</span>${languageForm(viewer)}<form method="post" action="${viewer.base}/logout">${hiddenCsrf(viewer)}<button class="plain">${word('console.logout')}</button></form></div></header>
<main id="content" tabindex="-1">${tourStop(viewer)}${content}</main>`
  return documentOf({ ...viewer, title: `${title} – ${viewer.company}`, content: content_ })
}

/** The other language, one click away; the page that was open is shown again. */
function languageForm(viewer: Viewer): Markup {
  const other = viewer.locale === 'en' ? { locale: 'zh-CN', name: '中文' } : { locale: 'en', name: 'English' }
  return html`<form method="post" action="${viewer.base}/language">${hiddenCsrf(viewer)}<input type="hidden" name="next" value="${viewer.here}"><button class="plain" name="locale" value="${other.locale}" lang="${other.locale}">${other.name}</button></form>`
}

/** A whole document around its body: one style, one script, both from the same address. */
export function documentOf(page: {
  locale: string
  base: string
  assets: Assets
  title: string
  content: Markup
}): string {
  const { locale, base, assets, title, content } = page
  return markupOf(html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex,nofollow"><title>${title}</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${base}/${assets.style}"><script defer src="${base}/${assets.script}"></script></head>
<body>${content}</body></html>`)
}
