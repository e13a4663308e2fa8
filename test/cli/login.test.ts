import { createHash, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findEndpoint } from '../../cli/api/endpoint.ts'
import { logIn } from '../../cli/login/log-in.ts'
import { keepToken, keptToken, tokenFile } from '../../cli/login/token-file.ts'

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const port = 18_788
const goodbye = 'You may close this page.'
let server: Server
let issuer: string
let exchanged: URLSearchParams[]
let challenge: string
let state: string

/** An issuer that checks what a real one checks: the code, where it is sent to, and that the verifier fits the challenge. */
beforeEach(async () => {
  exchanged = []
  server = createServer(async (request, response) => {
    const json = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.url === '/.well-known/openid-configuration')
      return json(200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      })
    let text = ''
    for await (const chunk of request) text += chunk
    const asked = new URLSearchParams(text)
    exchanged.push(asked)
    const proof = createHash('sha256')
      .update(asked.get('code_verifier') ?? '')
      .digest('base64url')
    if (asked.get('code') !== 'the-code' || proof !== challenge) return json(400, { error: 'invalid_grant' })
    const id = await new SignJWT({})
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience('cli')
      .setSubject('ana')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey)
    json(200, { access_token: 'the-token', token_type: 'Bearer', expires_in: 3600, id_token: id })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})
afterEach(() => server.close())

/** A browser whose person logs in and is sent back with what the issuer would send. */
const browser = (answer: (state: string) => Record<string, string>) => (page: URL) => {
  challenge = page.searchParams.get('code_challenge') ?? ''
  state = page.searchParams.get('state') ?? ''
  expect(page.searchParams.get('code_challenge_method')).toBe('S256')
  void fetch(`http://localhost:${port}/callback?${new URLSearchParams(answer(state))}`)
}
const provider = () => ({ issuer, client: 'cli', scope: 'openid holdfast/read' })

describe('a login through the browser', () => {
  test('exchanges the code with its proof for an access token', async () => {
    const granted = await logIn(provider(), port, {
      open: browser((given) => ({ code: 'the-code', state: given })),
      goodbye,
    })
    expect(granted).toEqual({ token: 'the-token', expiresIn: 3600 })
    expect(exchanged[0]?.get('redirect_uri')).toBe(`http://localhost:${port}/callback`)
    expect(exchanged[0]?.get('client_id')).toBe('cli')
  })

  test('takes no answer with another state: somebody else may have begun it', async () => {
    const forged = logIn(provider(), port, {
      open: browser(() => ({ code: 'the-code', state: 'another' })),
      goodbye,
    })
    await expect(forged).rejects.toThrow('state')
    expect(exchanged).toEqual([])
  })

  test('says what the issuer has against it', async () => {
    const denied = logIn(provider(), port, {
      open: browser((given) => ({ error: 'access_denied', state: given })),
      goodbye,
    })
    await expect(denied).rejects.toThrow()
    expect(exchanged).toEqual([])
  })

  test('waits no longer than it was told', async () => {
    await expect(logIn(provider(), port, { open() {}, goodbye }, 50)).rejects.toThrow('nobody logged in')
  })
})

describe('the token of a login', () => {
  let directory: string
  const url = 'https://api.acme-supply.com'
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'holdfast-login-'))
  })
  afterEach(async () => await rm(directory, { recursive: true }))

  test('is kept for its API where only its owner can read it, and used by every command', async () => {
    const file = tokenFile({ XDG_CONFIG_HOME: directory })
    keepToken(file, url, { token: 'the-token', until: '2999-01-01T00:00:00Z' })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(directory, 'holdfast'))).mode & 0o777).toBe(0o700)
    expect(findEndpoint({ url: `${url}/` }, { XDG_CONFIG_HOME: directory })).toEqual({
      url,
      token: 'the-token',
    })
    expect(
      findEndpoint({ url: 'https://else.acme-supply.com' }, { XDG_CONFIG_HOME: directory }),
    ).not.toHaveProperty('token')
  })

  test('says that it is over instead of being refused', () => {
    const file = tokenFile({ XDG_CONFIG_HOME: directory })
    keepToken(file, url, { token: 'the-token', until: '2026-03-02T12:00:00Z' })
    expect(() => keptToken(file, url, new Date('2026-03-02T12:00:01Z'))).toThrow('npx holdfast login')
  })
})
