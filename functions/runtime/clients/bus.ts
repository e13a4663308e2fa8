import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import type { Env } from '../env.ts'
import type { Bus } from '../ports.ts'
import { Problem } from '../problem.ts'
import { clientSettings, inTime } from './in-time.ts'

/** Adapter of the port `bus`: the EventBridge bus BUS_NAME, source `holdfast`. */
export function busClient(env: Env): Bus {
  const client = inTime(new EventBridgeClient(clientSettings))
  return {
    async announce({ type, detail }) {
      const { Entries } = await client.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: env('BUS_NAME'),
              Source: 'holdfast',
              DetailType: type,
              Detail: JSON.stringify(detail),
            },
          ],
        }),
      )
      // PutEvents answers 200 even for an entry it did not take.
      const code = Entries?.find(({ ErrorCode }) => ErrorCode)?.ErrorCode
      if (code === undefined) return
      const passes = code === 'InternalFailure' || code.startsWith('Throttl')
      throw new Problem(passes ? 'unavailable' : 'internal', `The event bus did not take ${type}: ${code}`)
    },
  }
}
