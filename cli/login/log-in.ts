import { createServer } from 'node:http'
import * as oauth from 'oauth4webapi'
import { say } from '../../domain/words/say.ts'
import { ToldError, UsageError } from '../usage-error.ts'

/** Whose login page to open: an OpenID issuer, and this program's id there. */
export type Provider = { issuer: string; client: string; scope: string }
export type Granted = { token: string; expiresIn: number | undefined }

const waitMs = 5 * 60_000

/**
 * Logs a person in through the issuer's page in a browser (authorization code with PKCE) and answers the access token.
 * The browser comes back to `http://localhost:<port>/callback`, which nobody but this machine reaches.
 * @param page what shows the person the page's address, and what the browser shows when it comes back
 */
export async function logIn(
  provider: Provider,
  port: number,
  { open, goodbye }: { open: (url: URL) => void; goodbye: string },
  patienceMs = waitMs,
): Promise<Granted> {
  const issuer = new URL(provider.issuer)
  // Plain http is for an issuer on this machine only, as a test has one.
  const options = { [oauth.allowInsecureRequests]: issuer.hostname === '127.0.0.1' }
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options))
  if (!server.authorization_endpoint) {
    const why = say('usage.no-login-page', { issuer: provider.issuer })
    throw new UsageError(say('usage.wrong', { flag: '--issuer', why }))
  }
  const client = { client_id: provider.client }
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()]
  const callback = `http://localhost:${port}/callback`
  const page = new URL(server.authorization_endpoint)
  const query = {
    response_type: 'code',
    client_id: provider.client,
    redirect_uri: callback,
    scope: provider.scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }
  for (const [name, value] of Object.entries(query)) page.searchParams.set(name, value)
  const returned = await comeBack(port, callback, patienceMs, { ready: () => open(page), goodbye })
  const parameters = oauth.validateAuthResponse(server, client, returned, state)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    callback,
    verifier,
    options,
  )
  const granted = await oauth.processAuthorizationCodeResponse(server, client, response)
  return { token: granted.access_token, expiresIn: granted.expires_in }
}

/** Waits for the browser to be sent back; answers the address it came with. */
function comeBack(
  port: number,
  callback: string,
  patienceMs: number,
  { ready, goodbye }: { ready: () => void; goodbye: string },
): Promise<URL> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', callback)
      // A foreign host name would be a page that resolves its own name to this machine.
      if (request.headers.host !== `localhost:${port}` || url.pathname !== '/callback')
        return response.writeHead(404).end()
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
      response.end(`${goodbye}\n`)
      end(() => resolve(url))
    })
    const end = (then: () => void) => {
      clearTimeout(patience)
      server.close()
      then()
    }
    const patience = setTimeout(() => end(() => reject(new ToldError(say('login.nobody')))), patienceMs)
    server.on('error', (error) => end(() => reject(error)))
    server.listen(port, 'localhost', ready)
  })
}
