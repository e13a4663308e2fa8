import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import PostalMime from 'postal-mime'
import type { MailStore } from '../create-mail-store.ts'
import { type KeptMessage, toListed } from '../message.ts'
import type { Found, Received } from '../receive-mail.ts'
import { frameMail } from './frame-mail.ts'
import { layout, notFound } from './layout.ts'
import { listView } from './list-view.ts'
import { messageView, VIEWS } from './message-view.ts'

const BASE = '/_mailbox'
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
// The mail itself is a stranger: no script, no request of its own, no origin; its links open in a new tab.
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ')

const asset = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** Called for a press on "bounce" or "complain". */
export type GiveFeedback = (id: string, feedback: 'Bounce' | 'Complaint') => Promise<void>

/** Called for a raw mail from the outside world. */
export type Receive = (raw: Buffer, found: Found) => Promise<Received>

/** Serves the mailbox under `/_mailbox`: pages for people, JSON and sources for scripts. */
export function createMailboxPage(store: MailStore, giveFeedback: GiveFeedback, receive: Receive) {
  const style = asset('mailbox.css')
  const script = asset('mailbox.js')

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [pathname = '', search = ''] = (request.url ?? '').split('?')
    const searchParams = new URLSearchParams(search)
    if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) return false
    const [room = '', name = '', part = '', ...rest] = pathname.slice(BASE.length + 1).split('/')
    const message = store.get(name.replace(/\.eml$/, ''))
    const query = searchParams.get('q') ?? ''

    const send = (
      status: number,
      type: string,
      body: string | Buffer,
      headers: Record<string, string> = {},
    ) => {
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': PAGE_POLICY,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        ...headers,
      })
      response.end(body)
      return true
    }
    const html = async (status: number, body: ReturnType<typeof layout>) =>
      send(status, 'text/html; charset=utf-8', `<!doctype html>${await body}`)

    if (request.method === 'POST' && room === 'incoming' && !name) {
      if (isForeign(request)) return send(403, 'text/plain', 'another site sent this form\n')
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      const { status, told } = await receive(Buffer.concat(chunks), {
        dmarc: searchParams.get('dmarc') ?? 'pass',
        spf: searchParams.get('spf') ?? 'pass',
      })
      return send(status, 'text/plain', `${told}\n`)
    }
    if (request.method === 'POST') {
      const feedback = part === 'bounce' ? 'Bounce' : part === 'complain' ? 'Complaint' : undefined
      if (!message || !feedback || rest.length > 0) return html(404, notFound())
      if (isForeign(request)) return send(403, 'text/plain', 'another site sent this form\n')
      await giveFeedback(message.id, feedback)
      return send(303, 'text/plain', '', { location: pageOf(message) })
    }
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(405, 'text/plain', 'only GET and POST work here\n', { allow: 'GET, HEAD, POST' })

    if (room === 'mailbox.css' && !name) return send(200, 'text/css; charset=utf-8', style)
    if (room === 'mailbox.js' && !name) return send(200, 'text/javascript; charset=utf-8', script)
    if (room === '' && !name)
      return html(200, layout(listView(store.all(), { query, before: searchParams.get('before') })))
    if (room !== 'messages' || rest.length > 0) return html(404, notFound())
    if (!name) {
      const after = searchParams.get('after') ?? ''
      const listed = store.all().filter(({ id }) => id > after)
      return send(200, 'application/json', JSON.stringify(listed.map(toListed)))
    }
    if (!message) return html(404, notFound())
    const raw = store.raw(message.id)
    if (part === 'raw') return send(200, 'message/rfc822', raw)
    if (name.endsWith('.eml') && !part)
      return send(200, 'message/rfc822', raw, {
        'content-disposition': `attachment; filename="${message.id}.eml"`,
      })
    const mail = await PostalMime.parse(raw)
    if (part === 'html')
      return send(200, 'text/html; charset=utf-8', frameMail(mail.html ?? ''), {
        'content-security-policy': MAIL_POLICY,
      })
    if (part) return html(404, notFound())
    const view = VIEWS.find((known) => known === searchParams.get('view')) ?? (mail.html ? 'html' : 'text')
    const list = listView(store.all(), { query, before: searchParams.get('before'), selected: message.id })
    return html(200, layout(list, messageView(message, mail, raw.toString('utf8'), view)))
  }
}

/** A page of another origin may make a browser post here, but not without this header saying so. */
function isForeign({ headers }: IncomingMessage): boolean {
  const from = headers['sec-fetch-site']
  return from !== undefined && from !== 'same-origin' && from !== 'none'
}

function pageOf({ id }: KeptMessage): string {
  return `${BASE}/messages/${id}`
}
