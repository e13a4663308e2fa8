import * as oauth from 'oauth4webapi'
import type { Env } from '../env.ts'
import type { Login } from '../ports.ts'

/** Without a word of the issuer's: a working morning. */
const usualSeconds = 4 * 3600

/** Adapter of the port `login`: authorization code with PKCE at the issuer that the deployment names (OpenID discovery). */
export function loginClient(env: Env): Login {
  const issuer = new URL(env('LOGIN_ISSUER'))
  // Plain http is for the issuer of a stack on one machine only.
  const options = { [oauth.allowInsecureRequests]: issuer.hostname === '127.0.0.1' }
  const client = { client_id: env('LOGIN_CLIENT') }
  const consoleUrl = `${env('PUBLIC_URL')}/console`
  const callback = `${consoleUrl}/callback`
  let known: Promise<oauth.AuthorizationServer> | undefined
  const server = () => {
    known ??= discover()
    // What failed once is asked for again.
    known.catch(() => {
      known = undefined
    })
    return known
  }
  const discover = async () =>
    oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, options))

  return {
    async begin() {
      const { authorization_endpoint: page } = await server()
      if (page === undefined) throw new Error('the issuer names no login page')
      const verifier = oauth.generateRandomCodeVerifier()
      const state = oauth.generateRandomState()
      const url = new URL(page)
      url.search = new URLSearchParams({
        response_type: 'code',
        ...client,
        redirect_uri: callback,
        scope: env('LOGIN_SCOPES'),
        state,
        code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }).toString()
      return { url: url.href, state, verifier }
    },
    async finish(query, { state, verifier }) {
      try {
        const at = await server()
        const parameters = oauth.validateAuthResponse(at, client, new URLSearchParams(query), state)
        const none = oauth.None()
        const response = await oauth.authorizationCodeGrantRequest(
          at,
          client,
          none,
          parameters,
          callback,
          verifier,
          options,
        )
        const granted = await oauth.processAuthorizationCodeResponse(at, client, response)
        return { token: granted.access_token, seconds: granted.expires_in ?? usualSeconds }
      } catch (error) {
        if (error instanceof oauth.AuthorizationResponseError || error instanceof oauth.ResponseBodyError)
          return undefined
        throw error
      }
    },
    async end() {
      const { end_session_endpoint: page } = await server()
      if (page === undefined) return undefined
      const url = new URL(page)
      const back = `${consoleUrl}/login`
      // Cognito's own name for it, and the standard's.
      url.search = new URLSearchParams({
        ...client,
        logout_uri: back,
        post_logout_redirect_uri: back,
      }).toString()
      return url.href
    },
  }
}
