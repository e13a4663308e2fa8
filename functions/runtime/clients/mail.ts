import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Env } from '../env.ts'
import type { Mail } from '../ports.ts'
import { clientSettings, inTime } from './in-time.ts'

/** Adapter of the port `mail`: SES, from SENDER, under CONFIGURATION_SET. */
export function mailClient(env: Env): Mail {
  // Once only: an answer lost on the way would make a second attempt a second mail. The workflow's Retry goes through the claim.
  const client = inTime(new SESClient({ ...clientSettings, maxAttempts: 1 }))
  const sender = env('SENDER')
  return {
    sender,
    async send({ to, raw, tags }) {
      const { MessageId } = await client.send(
        new SendRawEmailCommand({
          Source: sender,
          Destinations: [...to],
          RawMessage: { Data: raw },
          ConfigurationSetName: env('CONFIGURATION_SET'),
          Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      )
      if (!MessageId) throw new Error('SES accepted a mail without giving it an id')
      return { messageId: MessageId }
    },
    async quota() {
      const told = await client.send(new GetSendQuotaCommand({}))
      const { Max24HourSend: most, SentLast24Hours: sent, MaxSendRate: aSecond } = told
      if (most === undefined || sent === undefined || !aSecond) throw new Error('SES told no quota')
      // SES says -1 where there is none.
      return { left: most < 0 ? Number.POSITIVE_INFINITY : Math.max(0, most - sent), aSecond }
    },
  }
}
