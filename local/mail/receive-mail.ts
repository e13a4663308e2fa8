import { randomUUID } from 'node:crypto'
import PostalMime from 'postal-mime'
import * as z from 'zod'
import type { BusEvent } from '../eventbridge/put-events.ts'
import { readResources } from '../http-api/read-resources.ts'
import type { Host } from '../kernel/types.ts'
import type { S3 } from '../s3/create-s3.ts'

const inert = z.unknown().optional()
const RuleProperties = z.strictObject({
  RuleSetName: z.string(),
  After: inert,
  Rule: z.strictObject({
    Enabled: z.literal(true).optional(),
    Name: inert,
    ScanEnabled: inert,
    TlsPolicy: inert,
    Recipients: z.array(z.string()).min(1),
    Actions: z.array(
      z.strictObject({
        S3Action: z.strictObject({ BucketName: z.string(), ObjectKeyPrefix: z.string().default('') }),
      }),
    ),
  }),
})
const Notifying = z.looseObject({
  NotificationConfiguration: z
    .looseObject({ EventBridgeConfiguration: z.looseObject({}).optional() })
    .optional(),
})

/** The largest mail that SES receives. */
const LARGEST = 40 * 1024 * 1024

/** What SES found out about where a mail came from; said by whoever plays the outside world here. */
export type Found = { dmarc: string; spf: string }
export type Received = { status: number; told: string }

/** SES as it receives: by the template's receipt rules, into a bucket, of which the default bus is told. */
export function createReceiver(host: Host, s3: S3, bus: { publish(event: BusEvent): void }) {
  const rules = readResources(host, 'AWS::SES::ReceiptRule', RuleProperties)
  const telling = new Set(
    host
      .resources('AWS::S3::Bucket')
      .filter(
        ({ properties }) => Notifying.parse(properties).NotificationConfiguration?.EventBridgeConfiguration,
      )
      .map(({ ref }) => ref),
  )

  return async (raw: Buffer, found: Found): Promise<Received> => {
    if (raw.length > LARGEST) return { status: 413, told: `552 SES receives at most ${LARGEST} bytes` }
    const mail = await PostalMime.parse(raw, { maxNestingDepth: 10_000 }).catch(() => undefined)
    const to = [...(mail?.to ?? []), ...(mail?.cc ?? [])].flatMap(
      ({ address }) => address?.toLowerCase() ?? [],
    )
    const rule = rules.find(({ properties }) =>
      properties.Rule.Recipients.some((own) => to.some((each) => each === own || each.endsWith(`@${own}`))),
    )
    if (!rule) return { status: 404, told: `550 nobody receives mail for ${to.join(', ') || 'nobody'} here` }
    const from = mail?.from?.address ?? ''
    const head = [
      ...(/^return-path:/im.test(raw.subarray(0, 4096).toString('latin1')) ? [] : [`Return-Path: <${from}>`]),
      `Authentication-Results: amazonses.com; spf=${found.spf} (spfCheck: said here) client-ip=192.0.2.1; envelope-from=${from}; dkim=none; dmarc=${found.dmarc} header.from=${from.split('@').at(-1)};`,
      'X-SES-Spam-Verdict: PASS',
      'X-SES-Virus-Verdict: PASS',
      '',
    ].join('\r\n')
    for (const { S3Action } of rule.properties.Rule.Actions) {
      const { BucketName, ObjectKeyPrefix } = S3Action
      const key = `${ObjectKeyPrefix}${randomUUID().replaceAll('-', '')}`
      s3.put(BucketName, key, Buffer.concat([Buffer.from(head), raw]))
      if (telling.has(BucketName)) bus.publish(created(host, BucketName, key, raw.length))
    }
    host.tell('mail', `from ${from} to ${to.join(', ')}: ${mail?.subject ?? ''}`)
    return { status: 202, told: 'received' }
  }
}

function created(host: Host, bucket: string, key: string, size: number): BusEvent {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: host.account,
    time: host.clock.now().toISOString(),
    region: host.region,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: { version: '0', bucket: { name: bucket }, object: { key, size }, reason: 'PutObject' },
  }
}
