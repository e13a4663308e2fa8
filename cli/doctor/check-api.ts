import * as z from 'zod'
import type { Client } from '../api/client.ts'
import type { Endpoint } from '../api/endpoint.ts'
import { listTroubles } from '../api/mending.ts'
import { bad, type Check, good } from './finding.ts'

const Clock = z.object({ now: z.iso.datetime() })
/** A signature is good for five minutes; a minute of it is already much. */
const mostMs = 60_000

/** What the API says of itself, here and in AWS: that it answers, that its clock is ours, and that nothing is set aside. */
export function apiChecks({ url, controlUrl }: Endpoint, client: Client, now: () => Date): Check[] {
  const answer = () => fetch(`${url}/v1/openapi.json`, { signal: AbortSignal.timeout(10_000) })
  return [
    {
      name: 'API',
      otherwise: controlUrl
        ? 'npm start'
        : 'is the address right? docs/runbook.md, "Requests fail or are refused"',
      async look() {
        const { status } = await answer()
        if (status === 200) return good(`${url} answers`)
        return bad(`${url} answers ${status}`, 'docs/runbook.md, "Requests fail or are refused"')
      },
    },
    {
      name: 'clock',
      otherwise: 'see the check of the API',
      async look() {
        if (controlUrl) return good(`the stack's own clock says ${(await clockOf(controlUrl)).toISOString()}`)
        const off = now().getTime() - Date.parse((await answer()).headers.get('date') ?? '')
        if (Number.isNaN(off))
          return bad('the API tells no time', 'is there a proxy before it that takes it away?')
        if (Math.abs(off) <= mostMs)
          return good(`this machine's clock is ${Math.round(off / 1000)} s from the API's`)
        return bad(
          `this machine's clock is ${Math.round(off / 1000)} s from the API's: what it signs is refused from five minutes on`,
          'set the clock by NTP',
        )
      },
    },
    {
      name: 'quarantine',
      otherwise: 'log in as an operator: npx holdfast login',
      async look() {
        const troubles = await listTroubles(client)
        if (troubles.length === 0) return good('nothing is set aside')
        const accounts = new Set(troubles.map(({ accountId }) => accountId))
        return bad(
          `work set aside: ${troubles.length} (accounts: ${accounts.size})`,
          'npx holdfast quarantine list, then docs/runbook.md, "Something was set aside"',
        )
      },
    },
  ]
}

async function clockOf(controlUrl: string): Promise<Date> {
  const { now } = Clock.parse(await (await fetch(`${controlUrl}/clock`)).json())
  return new Date(now)
}
