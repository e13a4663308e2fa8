import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import * as z from 'zod'
import { Journal } from '../../local/kernel/journal.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import type { Execution } from '../../local/states/execution.ts'
import { createDoors, type Doors } from '../e2e/doors.ts'

/** A stack of a test's own: its public doors, its directory, and what it told. */
export type TestStack = Doors & {
  dataDir: string
  story: string[]
  /** A token for somebody in a role. */
  issueToken: Stack['issueToken']
  /** Stops the stack, lets the test look at or change what lies in its directory, and starts it again there, also from another assembly. */
  restart(between?: () => void, next?: string): Promise<void>
  /** Stops it and removes its directory. */
  end(): Promise<void>
}

/** The product's cloud assembly, synthesized once for all files of a test run. */
export async function assembly(): Promise<string> {
  const answer = await fetch(inject('synthesizer'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** Starts a stack in a directory of its own at a fixed moment, from the product's assembly or a changed one. */
export async function startTestStack(now: string, from?: string): Promise<TestStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-e2e-'))
  const story: string[] = []
  let source = from ?? (await assembly())
  const start = (): Promise<Stack> =>
    startStack({
      assembly: source,
      dataDir,
      port: 0,
      now: new Date(now),
      tell: (kind, line) => story.push(`${kind} ${line}`),
    })
  let stack: Stack
  try {
    stack = await start()
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true })
    throw error
  }
  return {
    ...createDoors(() => stack),
    dataDir,
    story,
    issueToken: (holder) => stack.issueToken(holder),
    async restart(between, next = source) {
      await stack.stop()
      between?.()
      source = next
      stack = await start()
    },
    async end() {
      await stack.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** How far each consumer has worked off its stream: the number of the last record up to which nothing is left to do. */
export function deliveredTo(dataDir: string): number[] {
  const journal = new Journal(dataDir)
  const checkpoints = journal.collection('stream_checkpoints').all()
  journal.close()
  return checkpoints.map(({ value }) => Number(value))
}

/** The states that the open runs of a stopped stack are in. */
export function openStates(dataDir: string): string[] {
  const journal = new Journal(dataDir)
  const runs = journal.collection<Execution>('executions').all()
  journal.close()
  return runs.flatMap(({ value: { status, at } }) => (status === 'RUNNING' && at ? [at.state] : []))
}

/** Makes a stopped stack's consumers read their streams again from the beginning, as if nothing had been delivered. */
export function forgetDeliveries(dataDir: string): void {
  const journal = new Journal(dataDir)
  const checkpoints = journal.collection('stream_checkpoints')
  for (const { key } of checkpoints.all()) checkpoints.delete(key)
  journal.close()
}

const Template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
})
export type Template = z.infer<typeof Template>

/**
 * Timers that fire every hour fire a few times a day, while it is morning somewhere near: for journeys of weeks in which hours without
 * anything to do are most of what happens. What an hour does is shown by the tests of the timers and by the demo, which has all of them.
 */
export function fewHours({ Resources }: Template): void {
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type !== 'AWS::Scheduler::Schedule') continue
    if (Properties.ScheduleExpression === 'rate(1 hour)') Properties.ScheduleExpression = 'rate(6 hours)'
    if (Properties.ScheduleExpression === 'cron(0 * * * ? *)')
      Properties.ScheduleExpression = 'cron(0 6-10 * * ? *)'
  }
}

/** A stack for journeys of weeks: its hourly timers have few hours. */
export async function startTravellingStack(now: string): Promise<TestStack> {
  const from = await changedAssembly(fewHours)
  const stack = await startTestStack(now, from)
  return {
    ...stack,
    async end() {
      await stack.end()
      await rm(from, { recursive: true, force: true })
    },
  }
}

/** A copy of the product's assembly with a changed template; remove it when done. */
export async function changedAssembly(change: (template: Template) => void): Promise<string> {
  const original = await assembly()
  const copy = await mkdtemp(join(tmpdir(), 'holdfast-assembly-'))
  for (const name of await readdir(original)) {
    if (!name.endsWith('.template.json')) {
      await symlink(join(original, name), join(copy, name))
      continue
    }
    const template = Template.parse(JSON.parse(await readFile(join(original, name), 'utf8')))
    change(template)
    await writeFile(join(copy, name), JSON.stringify(template))
  }
  return copy
}
