import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { json, problem } from '../control/answer.ts'
import { BadRequest, readText } from '../control/request-body.ts'
import { readResources } from '../http-api/read-resources.ts'
import type { Host } from '../kernel/types.ts'
import type { Identity } from './create-identity.ts'
import type { Holder } from './issue-token.ts'
import { languageOf, loginPage, type Offered } from './login-page.ts'

const PREFIX = '/_login'
const CODE_GOOD_FOR_MS = 5 * 60_000
/** Real seconds: a browser knows nothing of the stack's clock. */
const WEEK_SECONDS = 7 * 24 * 3600

const Clients = z.looseObject({
  CallbackURLs: z.array(z.string()).default([]),
  LogoutURLs: z.array(z.string()).default([]),
})
const Asked = z.object({
  response_type: z.literal('code'),
  client_id: z.string(),
  redirect_uri: z.string(),
  state: z.string().default(''),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
})
const Chosen = Asked.extend({ person: z.string().trim().min(1), role: z.string().min(1) })
const Exchange = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  redirect_uri: z.string(),
  client_id: z.string(),
  code_verifier: z.string(),
})

/**
 * Serves `/_login` in the place of the hosted page of a user pool: authorization code with PKCE, and who logs in says who they are. It checks what
 * Cognito checks: where a browser may be sent back to, that a code is used once and soon, and that the verifier fits.
 */
export function createLogin(host: Host, identity: Identity, baseUrl: string, offered: readonly Offered[]) {
  const clients = readResources(host, 'AWS::Cognito::UserPoolClient', Clients)
  const allowed = new Set(clients.flatMap(({ properties }) => properties.CallbackURLs))
  const goodbyes = new Set(clients.flatMap(({ properties }) => properties.LogoutURLs))
  const given = new Map<string, { holder: Holder; challenge: string; redirect: string; until: number }>()
  const issuer = `${baseUrl}${PREFIX}`
  const configuration = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    end_session_endpoint: `${issuer}/logout`,
  }

  function choose(query: URLSearchParams, { headers }: IncomingMessage, response: ServerResponse): void {
    const asked = Asked.safeParse(Object.fromEntries(query))
    if (!asked.success || !allowed.has(asked.data.redirect_uri))
      throw new BadRequest('redirect_uri or another parameter is not as the template allows')
    // A page that leads on to another address of the same stack: its form may be sent there.
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${new URL(asked.data.redirect_uri).origin}; frame-ancestors 'none'; base-uri 'none'`,
      'x-content-type-options': 'nosniff',
    })
    response.end(loginPage(asked.data, offered, languageOf(headers['accept-language'])).toString())
  }

  async function lead(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chosen = Chosen.safeParse(await formOf(request))
    if (!chosen.success || !allowed.has(chosen.data.redirect_uri))
      throw new BadRequest('say who you are, and come from a login page')
    const { person, role, redirect_uri: redirect, state, code_challenge: challenge } = chosen.data
    const code = randomBytes(24).toString('base64url')
    given.set(code, { holder: { person, role }, challenge, redirect, until: Date.now() + CODE_GOOD_FOR_MS })
    const back = new URL(redirect)
    back.search = new URLSearchParams({ code, state }).toString()
    response.writeHead(303, { location: back.href, 'cache-control': 'no-store' }).end()
  }

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = Exchange.safeParse(await formOf(request))
    const kept = asked.success ? given.get(asked.data.code) : undefined
    if (asked.success) given.delete(asked.data.code)
    if (
      !asked.success ||
      !kept ||
      kept.until < Date.now() ||
      kept.redirect !== asked.data.redirect_uri ||
      kept.challenge !== createHash('sha256').update(asked.data.code_verifier).digest('base64url')
    )
      return json(response, 400, { error: 'invalid_grant' })
    const token = await identity.issue(kept.holder)
    json(response, 200, { access_token: token, token_type: 'Bearer', expires_in: WEEK_SECONDS })
  }

  function leave(query: URLSearchParams, response: ServerResponse): void {
    const to = query.get('logout_uri') ?? ''
    if (!goodbyes.has(to)) throw new BadRequest('logout_uri is not as the template allows')
    response.writeHead(303, { location: to }).end()
  }

  async function answer(
    asked: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    if (asked === 'GET /.well-known/openid-configuration') json(response, 200, configuration)
    else if (asked === 'GET /authorize') choose(query, request, response)
    else if (asked === 'POST /authorize') await lead(request, response)
    else if (asked === 'POST /token') await exchange(request, response)
    else if (asked === 'GET /logout') leave(query, response)
    else problem(response, 404, 'Not found', `${asked} is no part of a login`)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', baseUrl)
    if (url.pathname !== PREFIX && !url.pathname.startsWith(`${PREFIX}/`)) return false
    try {
      const asked = `${request.method} ${url.pathname.slice(PREFIX.length)}`
      await answer(asked, url.searchParams, request, response)
    } catch (error) {
      if (!(error instanceof BadRequest)) throw error
      problem(response, 400, 'Not a login', error.message)
    }
    return true
  }
}

async function formOf(request: IncomingMessage): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await readText(request)))
}
