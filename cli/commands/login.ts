import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { reissueToken } from '../../local/identity/issue-token.ts'
import { readStackFile } from '../api/stack-file.ts'
import { claimNames } from '../login/claim-names.ts'
import { logIn } from '../login/log-in.ts'
import { keepToken, tokenFile } from '../login/token-file.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
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
export function loginCommand(words: Words): Command {
  const help = helpOf(words, 'help.login')
  return new Command('login')
    .option('--url <url>', help('url', 'required'))
    .option('--issuer <url>', help('issuer', 'required'))
    .option('--client <id>', help('client', 'required'))
    .option('--scope <scopes>', help('scope'), scope)
    .option('--port <port>', help('port'), '8788')
    .option('--no-browser', help('no-browser'))
    .option('--stack <dir>', help('stack'))
    .option('--person <id>', help('person', 'required'))
    .option('--role <role>', help('role', 'required'))
    .option('--locale <language>', helpOf(words, 'help.endpoint')('locale'))
    .action(async (given: { stack?: string }) => {
      if (given.stack === undefined) return remote(optionsOf(Remote, given), words)
      const { stack, person, role } = optionsOf(Local, given)
      const file = readStackFile(stack)
      if (!file)
        throw new UsageError(
          say('usage.wrong', { flag: '--stack', why: say('usage.not-running', { dir: stack }) }),
        )
      const names = await claimNames(join(resolve(import.meta.dirname, '../..'), 'cdk.json'))
      process.stdout.write(`${await reissueToken(stack, file.token, { person, role }, names)}\n`)
    })
}

async function remote(
  { url, issuer, client, scope, port, browser }: z.infer<typeof Remote>,
  { word }: Words,
): Promise<void> {
  const goodbye = word('login.goodbye')
  const open = (page: URL) => {
    process.stdout.write(`${word('login.here', { page: page.href })}\n`)
    if (browser) show(page)
  }
  const { token, expiresIn } = await logIn({ issuer, client, scope }, port, { open, goodbye })
  const until = expiresIn === undefined ? undefined : new Date(Date.now() + expiresIn * 1000).toISOString()
  keepToken(tokenFile(process.env), url.replace(/\/+$/, ''), { token, ...(until && { until }) })
  process.stdout.write(`${until ? word('login.until', { url, until }) : word('login.done', { url })}\n`)
}

/** Opens the page; where there is no browser to be opened, the printed address is enough. */
function show(page: URL): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open'
  spawn(program, [page.href], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}
