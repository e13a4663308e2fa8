import type { IncomingMessage, ServerResponse } from 'node:http'
import { showControlPage } from './control-page.ts'
import { BadJourney, readJourney } from './read-journey.ts'

const PREFIX = '/_control'
const LARGEST_BODY = 10_000

/** What the control answers from. */
export interface ControlHost {
  now(): Date
  /** Moves the clock and returns when the stack is quiet again. */
  advance(to: Date): Promise<void>
}

/** Serves `/_control`: the clock, the way to move it, and a page for both. Answers false for every other path. */
export function createControl(host: ControlHost) {
  let travelling = false

  async function advance(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (foreign(request))
      return problem(response, 403, 'Foreign page', 'only pages of the stack itself may move its clock')
    if (travelling)
      return problem(
        response,
        409,
        'Already travelling',
        'the clock is on its way; ask again when it has arrived',
      )
    travelling = true
    try {
      const form = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')
      const body = await read(request)
      const wish: unknown = form ? Object.fromEntries(new URLSearchParams(body)) : parse(body)
      await host.advance(readJourney(wish, host.now()))
      if (form) response.writeHead(303, { location: PREFIX }).end()
      else json(response, 200, { now: host.now().toISOString() })
    } catch (error) {
      if (!(error instanceof BadJourney)) throw error
      problem(response, 400, 'Not a journey', error.message)
    } finally {
      travelling = false
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ''] = (request.url ?? '').split('?')
    if (path !== PREFIX && !path.startsWith(`${PREFIX}/`)) return false
    const asked = `${request.method} ${path.slice(PREFIX.length).replace(/\/$/, '')}`
    if (asked === 'GET ' || asked === 'HEAD ') showControlPage(response, host.now())
    else if (asked === 'GET /clock') json(response, 200, { now: host.now().toISOString() })
    else if (asked === 'POST /advance') await advance(request, response)
    else problem(response, 404, 'Not found', `${asked} is unknown; there are GET /clock and POST /advance`)
    return true
  }
}

/** Browsers name the page that sends a form; scripts do not. */
function foreign({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`
}

async function read(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request) {
    body += chunk
    if (body.length > LARGEST_BODY) throw new BadJourney('the request is far too long')
  }
  return body
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new BadJourney('the request body is not JSON', { cause })
  }
}

function json(response: ServerResponse, status: number, body: unknown, type = 'application/json'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

function problem(response: ServerResponse, status: number, title: string, detail: string): void {
  json(response, status, { type: 'about:blank', title, status, detail }, 'application/problem+json')
}
