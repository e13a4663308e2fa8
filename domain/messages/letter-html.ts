import { html } from 'hono/html'
import { barsHtml } from './bars-html.ts'
import type { Block, Letter, Row } from './letter.ts'
import { type Markup, markupOf } from './markup.ts'

const ink = '#1d2733'
const muted = '#5b6775'
const rule = '#e3e8ee'
const accent = { calm: '#1f5f8b', urgent: '#a8321e' } as const
const sans =
  "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,'PingFang SC','Microsoft YaHei',sans-serif"
const body = `margin:0 0 16px;font-size:16px;line-height:1.55;color:${ink}`

// Mail programs that honour it get a dark page; the others keep the inline light one.
const darkStyle = `@media (prefers-color-scheme:dark){.page{background:#12171d!important}.card{background:#1b222b!important;border-color:#2c3641!important}
.ink{color:#e8edf2!important}.muted{color:#a3b0bd!important}.rule{border-color:#33404d!important}.soft{background:#232c37!important}.accent{color:#8fc3ea!important}}`

// On a telephone labels stand above their values, and no more room is lost at the sides than must be.
const narrowStyle = `@media (max-width:480px){.inner{padding:22px 18px 8px!important}.outer{padding:12px 6px!important}.fact{display:block!important;width:auto!important;white-space:normal!important}.label{border-bottom:0!important;padding-bottom:0!important}.value{padding-top:2px!important}}`

/** The HTML part of a letter: one column of 600 px, tables and inline styles, nothing loaded from anywhere. */
export function letterHtml(letter: Letter): string {
  const color = accent[letter.tone]
  return markupOf(html`<!doctype html>
<html lang="${letter.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${letter.subject}</title><style>${darkStyle}${narrowStyle}</style></head>
<body class="page" style="margin:0;padding:0;background:#f3f5f8;font-family:${sans}">
<div style="display:none;max-height:0;overflow:hidden">${letter.preview}</div>
<div role="main"><table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f8"><tr><td align="center" class="outer" style="padding:24px 12px">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid ${rule};border-top:4px solid ${color};border-radius:8px"><tr><td class="inner" style="padding:28px 32px 12px">
<p class="muted" style="margin:0 0 6px;font-size:13px;color:${muted}">${letter.company}</p>
<h1 class="ink" style="margin:0 0 18px;font-size:23px;line-height:1.3;font-weight:650;color:${ink}">${letter.headline}</h1>
${letter.blocks.map((block) => blockHtml(block, color))}
</td></tr></table>
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px"><tr><td class="muted" style="padding:16px 32px;font-size:12px;line-height:1.5;color:${muted}">${letter.footer}</td></tr></table>
</td></tr></table></div></body></html>`)
}

function blockHtml(block: Block, color: string): Markup {
  switch (block.type) {
    case 'paragraph':
      return html`<p class="ink" style="${body};white-space:pre-line">${block.text}</p>`
    case 'heading':
      return html`<h2 class="ink" style="margin:24px 0 8px;font-size:16px;font-weight:650;color:${ink}">${block.text}</h2>`
    case 'list':
      return html`<ul style="margin:0 0 16px;padding-left:22px">${block.items.map(itemHtml)}</ul>`
    case 'steps':
      return html`<ol style="margin:0 0 16px;padding-left:22px">${block.items.map(itemHtml)}</ol>`
    case 'facts':
      return table(block.rows.map(factHtml))
    case 'figures':
      return table(block.rows.map(figureHtml))
    case 'bars':
      return barsHtml(block.title, block.bars, { ink, muted, color: accent.calm })
    case 'quote':
      return html`<blockquote class="soft ink" style="margin:0 0 16px;padding:12px 16px;background:#f5f7fa;border-left:3px solid ${color};font-size:15px;line-height:1.55;color:${ink};white-space:pre-line">${block.text}</blockquote>`
    case 'callout':
      return html`<div class="soft" style="margin:0 0 16px;padding:14px 16px;background:#eef4f9;border-radius:6px"><p class="accent" style="margin:0 0 4px;font-size:13px;font-weight:650;color:${color}">${block.title}</p><p class="ink" style="margin:0;font-size:16px;line-height:1.5;color:${ink}">${block.text}</p></div>`
    case 'button':
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:22px 0 24px"><tr><td style="border-radius:6px;background:${accent.calm}"><a href="${block.url}" style="display:inline-block;padding:13px 26px;font-size:16px;line-height:1.3;font-weight:600;text-align:center;color:#ffffff;text-decoration:none">${block.label}</a></td></tr></table>`
  }
}

function itemHtml(item: string): Markup {
  return html`<li class="ink" style="margin:0 0 7px;font-size:16px;line-height:1.5;color:${ink}">${item}</li>`
}

function table(rows: readonly Markup[]): Markup {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 18px;border-collapse:collapse">${rows}</table>`
}

function factHtml({ label, value }: Row): Markup {
  return html`<tr><td class="muted rule fact label" style="padding:7px 16px 7px 0;border-bottom:1px solid ${rule};font-size:14px;color:${muted};white-space:nowrap;vertical-align:top">${label}</td><td class="ink rule fact value" style="padding:7px 0;border-bottom:1px solid ${rule};font-size:15px;line-height:1.45;color:${ink};width:99%;overflow-wrap:anywhere">${value}</td></tr>`
}

function figureHtml({ label, value, strong }: Row): Markup {
  const weight = strong === true ? 'font-weight:650' : 'font-weight:400'
  const cell = `padding:7px 0;border-bottom:1px solid ${rule};font-size:15px;color:${ink};${weight}`
  return html`<tr><td class="ink rule" style="${cell}">${label}</td><td class="ink rule" align="right" style="${cell};font-variant-numeric:tabular-nums">${value}</td></tr>`
}
