import * as z from 'zod'
import type { Host, Service } from '../kernel/types.ts'
import { answerJson, parseBody, ServiceError } from '../states/aws-json.ts'
import { toJson } from '../states/json.ts'
import { createAsyncInvoke } from './async-invoke.ts'
import { createMayCall } from './may-call.ts'
import {
  type BusEvent,
  type Entry,
  type EntryFault,
  invalid,
  PutEvents,
  readEntry,
  sizeOf,
  withinRequestLimit,
} from './put-events.ts'
import { busName, readBuses, readRules } from './read-rules.ts'

export interface EventBus {
  service: Service
  /** Puts an event on a bus (by its name); the targets of the rules it matches are called by themselves. */
  publish(event: BusEvent, bus?: string): void
  /** Delivers what was still on its way when the stack stopped; call it once the functions can be invoked. */
  resume(): void
}

/** EventBridge bills every 64 KB begun of an event as one. */
const BILLED_BYTES = 64 * 1024
const Told = z.object({ text: z.string() })

/** Runs the template's event buses and rules. Throws one error naming all that the local stack does not support. */
export function createEventBus(host: Host): EventBus {
  const buses = readBuses(host)
  const rules = readRules(host)
  const mayCall = createMayCall(host)
  const targets = createAsyncInvoke(host, 'event_deliveries')

  function publish(event: BusEvent, bus = 'default'): void {
    if (bus !== 'default') {
      const { data } = Told.safeParse(event.detail)
      host.tell('decided', data?.text ?? event['detail-type'])
    }
    const body = toJson(event)
    for (const rule of rules) {
      if (rule.bus !== bus || !rule.matches(body)) continue
      for (const { functionArn, input = body } of rule.targets) {
        if (mayCall(rule.arn, functionArn)) targets.send(functionArn, input, `rule ${rule.name}`)
        else host.tell('trouble', `rule ${rule.name} has no AWS::Lambda::Permission to call ${functionArn}`)
      }
    }
  }

  function put(entry: Entry): { EventId: string } | EntryFault {
    const bus = busName(entry.EventBusName ?? 'default')
    if (!buses.includes(bus)) return invalid(`Event bus ${bus} does not exist.`)
    const { region, account, clock } = host
    const event = readEntry(entry, { region, account, now: clock.now() })
    if ('ErrorCode' in event) return event
    host.count('busEvents', Math.max(1, Math.ceil(sizeOf(entry) / BILLED_BYTES)))
    publish(event, bus)
    return { EventId: event.id }
  }

  function putEvents(body: Buffer): unknown {
    const { Entries } = parseBody(PutEvents, body)
    withinRequestLimit(Entries)
    const results = Entries.map(put)
    return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results }
  }

  function check(operation: string): void {
    if (operation !== 'PutEvents')
      throw new ServiceError('UnknownOperationException', `the local stack does not know events:${operation}`)
  }

  return {
    publish,
    resume: () => targets.resume(),
    service: {
      needs({ operation, body }) {
        check(operation)
        return busesOf(body).map((bus) => ({
          action: 'events:PutEvents',
          resource: `arn:aws:events:${host.region}:${host.account}:event-bus/${bus}`,
        }))
      },
      handle: ({ operation, body }) =>
        answerJson('1.1', () => {
          check(operation)
          return putEvents(body)
        }),
    },
  }
}

const Addressed = z.object({
  Entries: z.array(z.object({ EventBusName: z.string().default('default') })).min(1),
})

/** The buses a request writes to; an unreadable request needs `*` here and is refused by `handle`. */
function busesOf(body: Buffer): string[] {
  try {
    const { Entries } = Addressed.parse(JSON.parse(body.toString()))
    return [...new Set(Entries.map(({ EventBusName }) => busName(EventBusName)))]
  } catch {
    return ['*']
  }
}
