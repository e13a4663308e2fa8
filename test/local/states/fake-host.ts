import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Activity } from '../../../local/kernel/activity.ts'
import { Clock } from '../../../local/kernel/clock.ts'
import { Journal } from '../../../local/kernel/journal.ts'
import type { Host, InvokeResult, Resource } from '../../../local/kernel/types.ts'
import type { Counted } from '../../../local/usage/usage.ts'

export type Handler = (payload: unknown) => unknown

export interface FakeHost extends Host {
  /** Functions by name; a thrown error answers as Lambda would. */
  functions: Record<string, Handler>
  calls: { functionName: string; payload: unknown }[]
  story: string[]
  /** What was counted for AWS's bill. */
  used: Partial<Record<Counted, number>>
  /** Lets waiting work finish, then moves the clock. */
  pass(seconds: number): Promise<void>
  /** A host on the same journal, as after kill -9: the old one answers nobody any more. It may have another release's resources. */
  restart(released?: Resource[]): FakeHost
  close(): Promise<void>
}

const ARN = /^arn:aws:lambda:eu-west-1:000000000000:function:(.+)$/

/** The real clock, journal and activity in a temporary folder; functions are plain handlers. */
export async function createFakeHost(resources: Resource[], start = new Date('2026-03-02T08:00:00Z')) {
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-states-'))
  return hostAt(dataDir, resources, start)
}

function hostAt(dataDir: string, resources: Resource[], start: Date): FakeHost {
  const journal = new Journal(dataDir)
  const activity = new Activity()
  const clock = new Clock(journal, activity, start)
  let dead = false
  const host: FakeHost = {
    clock,
    journal,
    activity,
    dataDir,
    region: 'eu-west-1',
    account: '000000000000',
    functions: {},
    calls: [],
    story: [],
    tell: (kind, line) => host.story.push(`${kind}: ${line}`),
    authorize: () => {},
    used: {},
    count: (what, amount = 1) => {
      host.used[what] = (host.used[what] ?? 0) + amount
    },
    resources: (type) => resources.filter((resource) => resource.type === type),
    async invoke(arn, payload): Promise<InvokeResult> {
      const functionName = ARN.exec(arn)?.[1] ?? arn
      const handler = host.functions[functionName]
      if (!handler) throw new Error(`Function not found: ${arn}`)
      host.calls.push({ functionName, payload })
      const result = await answer(handler, payload)
      return dead ? new Promise(() => {}) : result
    },
    async pass(seconds) {
      await activity.quiet()
      await clock.advance(new Date(clock.now().getTime() + 1000 * seconds))
    },
    restart(released = resources) {
      dead = true
      clock.stop()
      journal.close()
      const next = hostAt(dataDir, released, start)
      next.functions = host.functions
      return next
    },
    async close() {
      clock.stop()
      journal.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return host
}

async function answer(handler: Handler, payload: unknown): Promise<InvokeResult> {
  try {
    return { payload: await handler(payload) }
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown))
    const error = { errorType: name, errorMessage: message }
    return { payload: error, error }
  }
}
