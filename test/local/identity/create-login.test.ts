import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Identity } from '../../../local/identity/create-identity.ts'
import { createLogin } from '../../../local/identity/create-login.ts'
import { type FakeHost, fakeHost, resource } from '../http-api/fake-host.ts'

const callback = 'https://stack.example/console/callback'
const challenge = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')
const verifier = 'v'.repeat(50)
const asked = {
  response_type: 'code',
  client_id: 'client',
  redirect_uri: callback,
  state: 'as sent',
  code_challenge: challenge(verifier),
  code_challenge_method: 'S256',
}

let host: FakeHost
let server: Server
let url: string
beforeEach(async () => {
  const urls = { CallbackURLs: [callback], LogoutURLs: ['https://stack.example/console/login'] }
  host = fakeHost([resource('Cognito::UserPoolClient', 'Client', urls)])
  const identity: Identity = {
    issue: async ({ person, role }) => `token of ${person}, ${role}`,
    verify: async () => ({}),
  }
  const offered = [{ name: 'Li <Wei>', person: 'li-wei', role: 'owner' }]
  let login = createLogin(host, identity, 'http://127.0.0.1', offered)
  server = createServer((request, response) => void login(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  login = createLogin(host, identity, url, offered)
})
afterEach(() => {
  server.close()
  host.remove()
})

const post = (path: string, form: Record<string, string>) =>
  fetch(`${url}/_login/${path}`, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
async function codeFor(person: string, role: string): Promise<string> {
  const answer = await post('authorize', { ...asked, person, role })
  const back = new URL(answer.headers.get('location') ?? '')
  expect([back.origin + back.pathname, back.searchParams.get('state')]).toEqual([callback, 'as sent'])
  return back.searchParams.get('code') ?? ''
}
const exchange = (code: string, changed = {}) =>
  post('token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: callback,
    client_id: 'client',
    code_verifier: verifier,
    ...changed,
  })

test('says where to log in, as an issuer does', async () => {
  const answer = await fetch(`${url}/_login/.well-known/openid-configuration`)
  expect(await answer.json()).toMatchObject({
    issuer: `${url}/_login`,
    token_endpoint: `${url}/_login/token`,
  })
})

test('offers people by name, as text', async () => {
  const page = await (await fetch(`${url}/_login/authorize?${new URLSearchParams(asked)}`)).text()
  expect(page).toContain('Li &lt;Wei&gt;')
  expect(page).not.toContain('<Wei>')
})

test('gives a token of whoever was chosen for a code and its verifier, once', async () => {
  const code = await codeFor('li-wei', 'owner')
  const answer = await exchange(code)
  expect(await answer.json()).toMatchObject({ access_token: 'token of li-wei, owner', token_type: 'Bearer' })
  expect((await exchange(code)).status).toBe(400)
})

test('gives none for another verifier, another way back or a made-up code', async () => {
  expect((await exchange(await codeFor('a', 'owner'), { code_verifier: 'w'.repeat(50) })).status).toBe(400)
  expect((await exchange(await codeFor('a', 'owner'), { redirect_uri: 'https://else.example' })).status).toBe(
    400,
  )
  expect((await exchange('made-up')).status).toBe(400)
})

test('leads back only to where the template allows', async () => {
  const elsewhere = new URLSearchParams({ ...asked, redirect_uri: 'https://evil.example/callback' })
  expect((await fetch(`${url}/_login/authorize?${elsewhere}`)).status).toBe(400)
  expect(
    (await post('authorize', { ...Object.fromEntries(elsewhere), person: 'a', role: 'owner' })).status,
  ).toBe(400)
  const out = await fetch(`${url}/_login/logout?logout_uri=https://evil.example`, { redirect: 'manual' })
  expect(out.status).toBe(400)
})

test('asks in the language of the browser', async () => {
  const ask = async (language: string) => {
    const headers = { 'accept-language': language }
    return (await fetch(`${url}/_login/authorize?${new URLSearchParams(asked)}`, { headers })).text()
  }
  const chinese = await ask('zh-CN,zh;q=0.9,en;q=0.8')
  expect(chinese).toContain('<html lang="zh-CN">')
  expect(chinese).toContain('<small>客户经理</small>')
  expect(chinese).toContain('<option value="owner">')
  expect(await ask('de,en;q=0.8')).toContain('Who are you?')
})
