import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import * as z from 'zod'
import { reissueToken } from '../../local/identity/issue-token.ts'
import { readStackFile } from '../api/stack-file.ts'
import { claimNames } from '../login/claim-names.ts'
import { logIn } from '../login/log-in.ts'
import { keepToken, tokenFile } from '../login/token-file.ts'
import { optionsOf } from '../options-of.ts'
import { UsageError } from '../usage-error.ts'

const scope = 'openid holdfast/read holdfast/act'
const Remote = z.object({
  url: z.url(),
  issuer: z.url(),
  client: z.string(),
  scope: z.string(),
  port: z.coerce.number().int().min(1).max(65535),
  browser: z.boolean(),
})
const Local = z.object({
  stack: z.string(),
  person: z.string(),
  role: z.enum(['operator', 'manager', 'owner']),
})

/** `holdfast login`: through the browser into a deployment, or as anybody into a local stack of one's own. */
export function loginCommand(): Command {
  return new Command('login')
    .description('logs you in, through your browser; the other commands use the token until it expires')
    .option('--url <url>', 'base URL of the API (output ApiUrl; required without --stack)')
    .option('--issuer <url>', 'who issues the tokens (output LoginIssuer; required without --stack)')
    .option('--client <id>', "this program's id there (output LoginClientId; required without --stack)")
    .option('--scope <scopes>', 'what to ask for', scope)
    .option('--port <port>', 'where the browser comes back to on this machine', '8788')
    .option('--no-browser', 'only print the address of the login page')
    .option('--stack <dir>', 'print a token of a local stack instead')
    .option('--person <id>', 'with --stack: whose, by id or mail address (required)')
    .option('--role <role>', 'with --stack: operator, manager or owner (required)')
    .action(async (given: { stack?: string }) => {
      if (given.stack === undefined) return remote(optionsOf(Remote, given))
      const { stack, person, role } = optionsOf(Local, given)
      const file = readStackFile(stack)
      if (!file) throw new UsageError(`--stack: no stack runs in ${stack}`)
      const names = await claimNames(join(resolve(import.meta.dirname, '../..'), 'cdk.json'))
      process.stdout.write(`${await reissueToken(stack, file.token, { person, role }, names)}\n`)
    })
}

async function remote({ url, issuer, client, scope, port, browser }: z.infer<typeof Remote>): Promise<void> {
  const { token, expiresIn } = await logIn({ issuer, client, scope }, port, (page) => {
    process.stdout.write(`Log in here: ${page}\n`)
    if (browser) show(page)
  })
  const until = expiresIn === undefined ? undefined : new Date(Date.now() + expiresIn * 1000).toISOString()
  keepToken(tokenFile(process.env), url.replace(/\/+$/, ''), { token, ...(until && { until }) })
  process.stdout.write(`Logged in to ${url}${until ? ` until ${until}` : ''}.\n`)
}

/** Opens the page; where there is no browser to be opened, the printed address is enough. */
function show(page: URL): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open'
  spawn(program, [page.href], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
