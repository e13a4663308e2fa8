import { say } from '../../domain/words/say.ts'
import { keptToken, tokenFile } from '../login/token-file.ts'
import { UsageError } from '../usage-error.ts'
import { readStackFile, type StackFile } from './stack-file.ts'

/** Where Holdfast answers and what this caller may do there; `controlUrl` only on a local stack. */
export type Endpoint = { url: string; secret?: string; token?: string; controlUrl?: string }
export type EndpointOptions = { url?: string; secret?: string; token?: string; stack?: string; as?: Role }
/** Whose token of a local stack's file is meant. */
export type Role = keyof StackFile['tokens']

/**
 * Finds the endpoint: flags win over HOLDFAST_URL, HOLDFAST_SECRET, HOLDFAST_TOKEN, and these over the local stack's
 * file (`--stack DIR`, default .holdfast). With a URL and no token, the one of the last login there. A URL given alone never borrows the local stack's secret or token.
 */
export function findEndpoint(options: EndpointOptions, env: NodeJS.ProcessEnv): Endpoint {
  const url = options.stack === undefined ? (options.url ?? env.HOLDFAST_URL) : options.url
  const secret = options.secret ?? env.HOLDFAST_SECRET
  const token = options.token ?? env.HOLDFAST_TOKEN
  if (url !== undefined) {
    if (!URL.canParse(url)) throw wrongUrl(url)
    const base = url.replace(/\/+$/, '')
    const bearer = token ?? keptToken(tokenFile(env), base, new Date())
    return { url: base, ...(secret && { secret }), ...(bearer && { token: bearer }) }
  }
  const directory = options.stack ?? '.holdfast'
  const stack = readStackFile(directory)
  if (!stack) {
    throw new UsageError(say('usage.no-endpoint', { file: `${directory}/stack.json` }))
  }
  return {
    url: stack.apiUrl.replace(/\/+$/, ''),
    secret: options.secret ?? stack.signingSecret,
    token: options.token ?? stack.tokens[options.as ?? 'operator'],
    controlUrl: stack.controlUrl.replace(/\/+$/, ''),
  }
}

const wrongUrl = (url: string): UsageError =>
  new UsageError(
    say('usage.wrong', { flag: '--url', why: say('usage.value', { value: JSON.stringify(url), is: 'url' }) }),
  )
