import { randomBytes } from 'node:crypto'
import type { Host, InvokeResult } from '../kernel/types.ts'
import type { Json, JsonObject } from '../states/json.ts'
import { shortNames } from '../template/short-names.ts'
import { createTargets, type Machines, sourceOf } from './create-targets.ts'
import { type Firing, fillInput } from './fill-input.ts'
import { readSchedules, type Schedule } from './read-schedules.ts'
import { readTimetable, type Timetable } from './timetable.ts'

/** A schedule as people know it. */
export interface ListedSchedule {
  logicalId: string
  name: string
  expression: string
  /** Its last call was given up, and none has succeeded since. */
  failed?: Failure
}

/** When and why a call was given up. */
export interface Failure {
  at: string
  reason: string
}

export interface Scheduler {
  /** Every schedule, and how its last call ended. */
  list(): ListedSchedule[]
  /**
   * Fires a schedule now, whatever its expression says and even when it is disabled; it is tried once. Answers what its
   * function answered, or how the execution of its state machine stands once the stack is quiet. `input` is laid over the
   * schedule's own, key by key. Undefined: there is no schedule of that name or logical id.
   */
  run(name: string, input?: JsonObject): Promise<InvokeResult> | undefined
  /** Begins to fire; call it once the functions can be invoked. */
  start(): void
}

/** What the journal keeps of a schedule; times are virtual epoch milliseconds. */
interface Memory {
  expression: string
  createdAt: number
  last: number
}

/** Runs the template's schedules on the virtual clock. Throws when one is not supported, naming it. */
export function createScheduler(host: Host, machines: Machines): Scheduler {
  const memories = host.journal.collection<Memory>('schedules')
  const failures = host.journal.collection<Failure>('schedule_failures')
  const targets = createTargets(host, machines, ended)
  const schedules = readSchedules(host).map((schedule) => {
    const memory = remember(schedule)
    try {
      targets.check(schedule)
      const anchor = schedule.notBefore ?? new Date(memory.createdAt)
      fillInput(schedule.input, firingOf(schedule, anchor))
      return { schedule, memory, timetable: readTimetable(schedule.expression, schedule.timeZone, anchor) }
    } catch (error) {
      throw new Error(`schedule ${schedule.name}: ${error instanceof Error ? error.message : error}`)
    }
  })

  function ended(source: string, reason?: string): void {
    if (reason === undefined) failures.delete(source)
    else failures.put(source, { at: host.clock.now().toISOString(), reason })
  }

  /** A schedule that is new or says something else than before begins now. */
  function remember({ arn, expression, timeZone }: Schedule): Memory {
    const spoken = `${expression} ${timeZone}`
    const known = memories.get(arn)
    if (known?.expression === spoken) return known
    const createdAt = host.clock.now().getTime()
    const memory = { expression: spoken, createdAt, last: createdAt - 1 }
    memories.put(arn, memory)
    return memory
  }

  function firingOf({ arn }: Schedule, scheduledTime: Date): Firing {
    const executionId = randomBytes(8).toString('hex')
    return { scheduleArn: arn, scheduledTime, executionId, region: host.region, account: host.account }
  }

  function arm(schedule: Schedule, timetable: Timetable, memory: Memory): void {
    const due = dueTime(schedule, timetable, new Date(memory.last), host.clock.now())
    if (!due) return
    host.clock.at(due, async () => {
      fire(schedule, due)
      memory.last = due.getTime()
      memories.put(schedule.arn, memory)
      arm(schedule, timetable, memory)
    })
  }

  function fire(schedule: Schedule, due: Date): void {
    host.count('schedules')
    try {
      targets.send(schedule, fillInput(schedule.input, firingOf(schedule, due)))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      host.tell('trouble', `${sourceOf(schedule)}: ${reason}`)
      ended(sourceOf(schedule), reason)
    }
  }

  const names = shortNames(schedules.map(({ schedule }) => schedule.name))
  const listed = schedules.map(({ schedule: { name, expression } }) => ({
    logicalId: name,
    name: names.get(name) ?? name,
    expression,
  }))

  async function runNow(schedule: Schedule, input: JsonObject): Promise<InvokeResult> {
    const own = fillInput(schedule.input, firingOf(schedule, host.clock.now()))
    const payload: Json = Object.keys(input).length === 0 ? own : { ...Object(own), ...input }
    const result = await targets.call(schedule, payload)
    ended(sourceOf(schedule), result.error?.errorType)
    return result
  }

  return {
    list: () =>
      listed.map((one) => {
        const failed = failures.get(sourceOf({ name: one.logicalId }))
        return { ...one, ...(failed && { failed }) }
      }),
    run(name, input = {}) {
      const wanted = listed.find((one) => name === one.logicalId || name === one.name)
      const found = schedules.find(({ schedule }) => schedule.name === wanted?.logicalId)
      return found && runNow(found.schedule, input)
    },
    start() {
      targets.resume()
      for (const { schedule, timetable, memory } of schedules)
        if (schedule.enabled) arm(schedule, timetable, memory)
    },
  }
}

/**
 * When to fire next. AWS never sleeps and would have fired every missed time; a laptop that was closed for a week
 * should not run a week of scans one after the other, so only the latest missed time fires.
 */
function dueTime(
  { notBefore, notAfter }: Schedule,
  timetable: Timetable,
  last: Date,
  now: Date,
): Date | undefined {
  const after = notBefore && notBefore > last ? new Date(notBefore.getTime() - 1) : last
  const next = timetable.next(after)
  if (!next || (notAfter && next > notAfter)) return undefined
  if (next > now) return next
  return timetable.latest(notAfter && notAfter < now ? notAfter : now)
}
