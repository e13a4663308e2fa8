import { html } from 'hono/html'
import { type Address, decodeWords, type Email } from 'postal-mime'
import type { KeptMessage } from '../message.ts'
import { linkText } from './link-text.ts'
import { dayOf, timeOf } from './show-date.ts'

/** The ways to look at a mail. */
export const VIEWS = ['html', 'text', 'headers', 'source'] as const
export type View = (typeof VIEWS)[number]

const NAMES: Record<View, string> = { html: 'HTML', text: 'Text', headers: 'Headers', source: 'Source' }

/** One mail with its envelope, what happened to it, and one of its views. */
export function messageView(message: KeptMessage, mail: Email, source: string, view: View) {
  const at = `/_mailbox/messages/${message.id}`
  return html`<article class="mail">
  <a class="back" href="/_mailbox">All mail</a>
  <h2>${message.subject || '(no subject)'}</h2>
  <dl>
    <dt>From</dt><dd>${mail.from ? shown([mail.from]) : message.from}</dd>
    <dt>To</dt><dd>${mail.to ? shown(mail.to) : message.to.join(', ')}</dd>
    ${mail.cc ? html`<dt>Cc</dt><dd>${shown(mail.cc)}</dd>` : ''}
    ${mail.replyTo ? html`<dt>Reply to</dt><dd>${shown(mail.replyTo)}</dd>` : ''}
    <dt>Sent</dt><dd><time datetime="${message.date}">${dayOf(message.date)}, ${timeOf(message.date)} UTC</time></dd>
    ${mail.attachments.length > 0 ? html`<dt>Attached</dt><dd>${mail.attachments.map(attachmentName).join(', ')}</dd>` : ''}
  </dl>
  <div class="actions">
    <span class="tabs">${VIEWS.map((name) => tab(at, name, view))}</span>
    <a class="button" href="${at}.eml">Save .eml</a>
    ${feedback(at, message)}
  </div>
  ${body(at, mail, source, view)}
</article>`
}

function tab(at: string, name: View, view: View) {
  return html`<a href="${at}?view=${name}" aria-current="${String(name === view)}">${NAMES[name]}</a>`
}

function feedback(at: string, { feedback: given }: KeptMessage) {
  if (given)
    return html`<span class="badge bad">${given === 'Bounce' ? 'bounced' : 'complaint received'}</span>`
  return html`<form method="post" action="${at}/bounce"><button title="Report that this address does not exist">Bounce</button></form>
    <form method="post" action="${at}/complain"><button title="Report this mail as unwanted">Complain</button></form>`
}

function body(at: string, mail: Email, source: string, view: View) {
  if (view === 'headers')
    return html`<table>${mail.headers.map(
      ({ originalKey, value }) => html`<tr><th>${originalKey}</th><td>${decodeWords(value)}</td></tr>`,
    )}</table>`
  if (view === 'source') return html`<pre class="source">${source}</pre>`
  if (view === 'text')
    return mail.text
      ? html`<pre>${linkText(mail.text)}</pre>`
      : html`<p class="hint">This mail has no text part.</p>`
  if (!mail.html) return html`<p class="hint">This mail has no HTML part.</p>`
  return html`<iframe src="${at}/html" title="The mail" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

function shown(addresses: Address[]): string {
  const one = ({ name, address = '' }: Address) => (name ? `${name} <${address}>` : address)
  return addresses.map(one).join(', ')
}

function attachmentName({ filename, mimeType }: Email['attachments'][number]): string {
  return filename ?? mimeType
}
