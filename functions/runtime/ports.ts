import type { SigningKeys } from '../../domain/senders/signing-keys.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import type { Census } from '../store/accounts/census.ts'
import type { Inserts } from '../store/table/inserts.ts'
import type { Table, TableReader } from '../store/table/table.ts'
import type { Log } from './log.ts'

/** A finished mail: the raw MIME message; recipients are repeated as the envelope. */
export type OutgoingMail = { to: readonly string[]; raw: Uint8Array; tags: Record<string, string> }
/** Sends mail from the verified sender, under the configuration set. */
export type Mail = {
  sender: string
  send(mail: OutgoingMail): Promise<{ messageId: string }>
  /** How many more the mail service takes within twenty-four hours of its first, Infinity where it knows no limit, and how many in one second. */
  quota(): Promise<{ left: number; aSecond: number }>
}

/** What a playbook's execution is started with: ids and a version, nothing personal. */
export type RunInput = { v: 1; playbook: string; runId: string; accountId: string; complaintId?: string }
/** Starts playbooks and answers their waiting steps. */
export type Runs = {
  /** Starting the same run again is harmless. */
  start(input: RunInput): Promise<'started' | 'exists'>
  /** `gone`: the step no longer waits (answered, timed out, or the run has ended). */
  answer(token: string, output: Record<string, unknown>): Promise<'answered' | 'gone'>
}

/** An execution of a state machine, by its name, which is the id of its run. */
export type Execution = {
  runId: string
  status: 'running' | 'succeeded' | 'failed' | 'timed-out' | 'aborted'
  startedAt: string
  stoppedAt?: string
}
/** Where an execution has been: the states it entered, the latest first. */
export type ExecutionCourse = Execution & { accountId?: string; entered: { state: string; at: string }[] }
/** Looking at executions, by the name of their workflow. */
export type Executions = {
  list(
    workflow: string,
    page: { status?: Execution['status']; limit: number; cursor?: string },
  ): Promise<{ executions: Execution[]; cursor?: string }>
  /** The state that an execution entered last; undefined before its first. */
  stateOf(workflow: string, runId: string): Promise<string | undefined>
  /** Undefined where there is no such execution. */
  course(workflow: string, runId: string): Promise<ExecutionCourse | undefined>
}

/** What the calendar calls, as it is deployed. */
export type Timetable = { timeZone: string; schedules: Readonly<Record<string, string>> }

/** Something Holdfast decided, told to the company's other systems: ids (`accountId` where it is about one), a sentence as data, and as text in the company's language. */
export type Announcement = {
  type: string
  detail: { sentence: Sentence; text: string } & Record<string, unknown>
}
export type Bus = { announce(announcement: Announcement): Promise<void> }

/** Mails as they came in; of one with more bytes than `most` the beginning. */
export type Mailroom = { read(key: string, most: number): Promise<{ raw: Uint8Array; isCut: boolean }> }

/** Which file, by the complaint it came with and the SHA-256 of its content. */
export type FilePlace = { complaintId: string; hash: string }
/** The content of what customers attached. */
export type Attachments = {
  /** The same file again changes nothing. */
  keep(place: FilePlace, file: { content: Uint8Array; type: string }): Promise<void>
  /** An address at which the file can be fetched for `seconds`, to be saved under its name and never to be opened in place. */
  link(place: FilePlace, as: { name: string; type: string; seconds: number; at: Date }): Promise<string>
  /** Erasing again is harmless. */
  erase(place: FilePlace): Promise<void>
}

/** The keys of the systems that send. */
export type Secrets = { keys(): Promise<SigningKeys> }

/** A request to Holdfast's own API in the name of whoever holds the token. */
export type ApiRequest = { method: string; path: string; token: string; body?: unknown }
export type Api = { ask(request: ApiRequest): Promise<{ status: number; body: unknown }> }

/** A login that was begun: the address to lead the browser to, and what must be remembered until it comes back. */
export type LoginBegun = { url: string; state: string; verifier: string }
/** The hosted page of the issuer, by code and PKCE. */
export type Login = {
  begin(): Promise<LoginBegun>
  /** The access token for the code that a browser came back with; undefined where the issuer did not let them in. */
  finish(
    query: Record<string, string>,
    begun: Omit<LoginBegun, 'url'>,
  ): Promise<{ token: string; seconds: number } | undefined>
  /** Where the issuer's own session is ended, if it says so. */
  end(): Promise<string | undefined>
}

/** Everything a function may touch outside itself. */
export type Ports = {
  reader: TableReader
  table: Table
  inserts: Inserts
  census: Census
  mail: Mail
  mailroom: Mailroom
  attachments: Attachments
  runs: Runs
  executions: Executions
  timetable: Timetable
  bus: Bus
  secrets: Secrets
  api: Api
  login: Login
}
export type Need = keyof Ports

/** What every function has without asking. */
export type Always = { now(): Date; settings: Settings; log: Log }
/** What a function with these needs is given: its ports and no others. */
export type Given<N extends Need> = Pick<Ports, N> & Always
