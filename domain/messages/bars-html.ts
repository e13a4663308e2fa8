import { html } from 'hono/html'
import type { Bar } from './letter.ts'
import type { Markup } from './markup.ts'

/** What part of the longest a bar is; what is not nothing can be seen. */
export function partOfLongest(count: number, bars: readonly Bar[]): number {
  const longest = Math.max(1, ...bars.map((each) => each.count))
  return count === 0 ? 0 : Math.max(0.02, count / longest)
}

/** Counts as the bars of a table, the one picture that every mail program shows. */
export function barsHtml(
  title: string,
  bars: readonly Bar[],
  { ink, muted, color }: { ink: string; muted: string; color: string },
): Markup {
  const cell = 'padding:2px 8px 2px 0;font-size:13px;line-height:1.3;white-space:nowrap'
  return html`<h2 class="ink" style="margin:24px 0 8px;font-size:16px;font-weight:650;color:${ink}">${title}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 18px;border-collapse:collapse">${bars.map(
    ({ label, value, count }) =>
      html`<tr><td class="muted" style="${cell};color:${muted}">${label}</td><td style="padding:2px 8px 2px 0;width:99%"><div style="width:${Math.round(partOfLongest(count, bars) * 100)}%;height:12px;background:${color};border-radius:2px"></div></td><td class="ink" align="right" style="${cell};padding-right:0;color:${ink}">${value}</td></tr>`,
  )}</table>`
}
