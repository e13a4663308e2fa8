import { compose } from './compose.ts'
import type { ClaimNames, Holder } from './identity/issue-token.ts'
import type { Offered } from './identity/login-page.ts'
import type { Clock } from './kernel/clock.ts'
import { diskFull, isDiskFull } from './kernel/disk-full.ts'
import type { Message } from './mail/message.ts'
import type { ExecutionSummary } from './states/create-states.ts'
import type { Storyteller } from './story.ts'
import type { Usage } from './usage/usage.ts'

export interface StackOptions {
  /** A directory written by `cdk synth`, with one stack. */
  assembly: string
  /** Where everything is kept; a directory from before goes on where it stopped. */
  dataDir: string
  /** 0: the port of the last run, or a free one. */
  port: number
  /** Where a new data directory's clock begins; default: now. */
  now?: Date
  tell: Storyteller
  /** What a token's claims are called that say who holds it and in which role; default: as Cognito calls them. */
  claims?: ClaimNames
  /** Whom the login page offers by name. */
  people?: readonly Offered[]
}

export interface ReadingEnvironment {
  AWS_ENDPOINT_URL: string
  AWS_REGION: string
  AWS_ACCESS_KEY_ID: string
  AWS_SECRET_ACCESS_KEY: string
}

export interface Stack {
  apiUrl: string
  mailboxUrl: string
  controlUrl: string
  /** A bearer token for routes with a JWT authorizer: of the operator. */
  token: string
  /** A token of somebody else in a role. */
  issueToken(holder: Holder): Promise<string>
  /** The environment in which an AWS client of anybody's reads state machines and executions here, and changes nothing. */
  aws: ReadingEnvironment
  /** The value of the template's first secret; empty when it has none. */
  signingSecret: string
  clock: Clock
  /** Resolves when nothing runs and no stream holds unseen records. */
  quiet(): Promise<void>
  /** Moves the clock, with everything that happens on the way. */
  advance(to: Date): Promise<void>
  /** Resolves with the reason when the stack can serve nobody any more, because a process it needs has ended: stop it then. */
  lost: Promise<string>
  /** Every run of a state machine, oldest first. */
  runs(): ExecutionSummary[]
  /** Every mail, oldest first. */
  messages(): Message[]
  /** What AWS would have billed since the data directory was made. */
  usage(): Usage
  /** Bytes held by the stack's processes; on Linux each shared page counts once, divided among those that share it. */
  memory(): { hostBytes: number; engineBytes: number; sandboxBytes: number }
  /** Ends everything that was started. What was in the middle goes on at the next start. */
  stop(): Promise<void>
}

/**
 * Brings a synthesized stack up on this machine. Throws, with nothing left running, when the template needs something
 * the local stack does not know, or when the data directory or the port is taken.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers: (() => unknown)[] = []
  const stop = async () => {
    const failures: unknown[] = []
    for (const close of closers.splice(0).reverse())
      await Promise.resolve()
        .then(close)
        .catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, 'the stack did not end cleanly')
  }
  try {
    return await compose(options, closers, stop)
  } catch (error) {
    await stop()
    throw isDiskFull(error) ? new Error(diskFull(options.dataDir), { cause: error }) : error
  }
}
