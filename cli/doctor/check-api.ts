import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import type { Client } from '../api/client.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { listTroubles } from '../api/mending.ts'
import { also, amiss, bad, type Check, fine, good, runbook, todo } from './finding.ts'

const refused = runbook('Requests fail or are refused')

const Clock = z.object({ now: z.iso.datetime() })
/** A signature is good for five minutes; a minute of it is already much. */
const mostMs = 60_000

/** What the API says of itself, here and in AWS: that it answers, that its clock is ours, and that nothing is set aside. */
export function apiChecks({ url, controlUrl }: Endpoint, client: Client, now: () => Date): Check[] {
  const answer = () => fetch(`${url}/v1/openapi.json`, { signal: AbortSignal.timeout(10_000) })
  return [
    {
      name: 'API',
      otherwise: controlUrl ? todo('start') : also(todo('address'), refused),
      async look() {
        const { status } = await answer()
        if (status === 200) return good(say('doctor.answers', { url }))
        return bad(say('doctor.refuses', { url, status: String(status) }), refused)
      },
    },
    {
      name: 'clock',
      otherwise: todo('see-api'),
      async look() {
        if (controlUrl)
          return good(say('doctor.own-clock', { at: (await clockOf(controlUrl)).toISOString() }))
        const off = now().getTime() - Date.parse((await answer()).headers.get('date') ?? '')
        if (Number.isNaN(off)) return bad(amiss('no-time'), todo('proxy'))
        const seconds = String(Math.round(off / 1000))
        if (Math.abs(off) <= mostMs) return good(say('doctor.clock-near', { seconds }))
        return bad(say('doctor.clock-off', { seconds }), todo('set-clock'))
      },
    },
    {
      name: 'quarantine',
      otherwise: todo('log-in'),
      async look() {
        const troubles = await listTroubles(client)
        if (troubles.length === 0) return good(fine('nothing-aside'))
        const accounts = new Set(troubles.map(({ accountId }) => accountId))
        return bad(
          say('doctor.set-aside', { work: troubles.length, accounts: accounts.size }),
          also(todo('list-aside'), runbook('Something was set aside')),
        )
      },
    },
  ]
}

async function clockOf(controlUrl: string): Promise<Date> {
  const { now } = Clock.parse(await (await fetch(`${controlUrl}/clock`)).json())
  return new Date(now)
}
