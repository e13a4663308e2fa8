import { createHash } from 'node:crypto'
import { pageStyle } from '../../domain/messages/pages/page-style.ts'
import type { HttpResponse } from './define-route.ts'

/** Nothing may be loaded, run, framed or posted elsewhere; the one style is named by its hash. */
export const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** A page with what browsers are to know of every page. */
export function htmlAnswer(html: string, status = 200): HttpResponse {
  return { status, html, headers: pageHeaders }
}

/** Leads a browser on, so that loading again or going back sends nothing twice. */
export function seeOther(location: string): HttpResponse {
  // As it is seen from the address that was asked: nothing has to know what stands before it.
  return { status: 303, headers: { ...pageHeaders, location } }
}
