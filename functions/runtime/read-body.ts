import type * as z from 'zod'
import type { RouteBody, SentForm } from './define-route.ts'
import { Problem } from './problem.ts'

const json = /^application\/([\w.+-]+\+)?json\b/i
const form = /^application\/x-www-form-urlencoded\b/i
const withFiles = /^multipart\/form-data\b/i

const mostTyped = 64 * 1024

const utf8 = /^utf-?8$/i
const strictly = new TextDecoder('utf-8', { fatal: true })

/** Throws a Problem when a body is compressed or in another character set than UTF-8, which no route reads. */
export function requirePlain(contentType = '', contentEncoding = 'identity'): void {
  if (contentEncoding.toLowerCase() !== 'identity') {
    throw new Problem(
      'unsupported-media-type',
      'Send the body as it is, not compressed (without a content-encoding).',
    )
  }
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1]
  if (charset !== undefined && !utf8.test(charset)) {
    throw new Problem('unsupported-media-type', 'Send the body in UTF-8; no other charset is read.')
  }
}

/** A body's bytes as the value its route's schema is then applied to. Throws a Problem saying what is wrong with it. */
export async function readBody(
  bytes: Buffer,
  contentType = '',
  { type }: RouteBody<z.ZodType>,
): Promise<unknown> {
  if (type === 'form-with-files' && withFiles.test(contentType))
    return withinText(await readFiles(bytes, contentType))
  const raw = textOf(bytes)
  if (type === 'json') {
    // However deep it is nested: schemas are strict, so what is deep is a wrong or unknown field of one record.
    return parse(raw, contentType)
  }
  if (!form.test(contentType)) refuse('application/x-www-form-urlencoded')
  const boxes = Object.fromEntries(new URLSearchParams(raw))
  return type === 'form' ? boxes : withinText({ boxes, files: [] })
}

/** Reads a form with its files by the platform's own parser; how large it may be has been judged by then. */
async function readFiles(bytes: Buffer, contentType: string): Promise<SentForm> {
  const read: SentForm = { boxes: {}, files: [] }
  for (const [name, value] of await partsOf(bytes, contentType)) {
    if (typeof value === 'string') read.boxes[name] = readable(value)
    else if (value.name !== '' || value.size > 0)
      read.files.push({ name: value.name, content: new Uint8Array(await value.arrayBuffer()) })
  }
  return read
}

/** What is typed is kept where files are not: it has the limit of a form without any. */
function withinText(sent: SentForm): SentForm {
  const typed = Buffer.byteLength(JSON.stringify(sent.boxes))
  if (typed > mostTyped)
    throw new Problem('too-large', `What was typed has ${typed} bytes; a form may have ${mostTyped}.`)
  return sent
}

async function partsOf(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new Problem('malformed-form', 'The body could not be read as a form; nothing was stored.')
  }
}

/** The parser puts U+FFFD in the place of bytes that are no text. */
function readable(text: string): string {
  if (text.includes('\uFFFD'))
    throw new Problem('unsupported-media-type', 'The body is not text in UTF-8; no other charset is read.')
  return text
}

function textOf(bytes: Buffer): string {
  try {
    return strictly.decode(bytes)
  } catch {
    throw new Problem('unsupported-media-type', 'The body is not text in UTF-8; no other charset is read.')
  }
}

/** Reads JSON whatever type it was sent as (many clients name none); only what is no JSON is asked for its type. */
function parse(raw: string, contentType: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    if (!json.test(contentType)) refuse('application/json')
    throw new Problem('malformed-json', 'The body could not be read as JSON; nothing was stored.')
  }
}

function refuse(wanted: string): never {
  throw new Problem('unsupported-media-type', `Send the body as ${wanted}.`)
}
