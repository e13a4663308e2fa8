import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { attachmentsClient } from '../../../functions/runtime/clients/attachments.ts'
import { functionCaller } from '../../../local/gateway/callers.ts'
import { createGateway } from '../../../local/gateway/create-gateway.ts'
import { Activity } from '../../../local/kernel/activity.ts'
import { Clock } from '../../../local/kernel/clock.ts'
import { Journal } from '../../../local/kernel/journal.ts'
import { AccessDenied, type Host } from '../../../local/kernel/types.ts'
import { createS3 } from '../../../local/s3/create-s3.ts'
import { temporaryDirectory } from '../stack/temporary.ts'

const start = new Date('2011-09-10T09:00:00Z')
const place = { complaintId: 'HF: ../1', hash: 'a'.repeat(64) }
const content = new Uint8Array([0xff, 0xd8, 0xff, 0, 13, 10])
const as = { name: 'Föto "1" 照片.jpg', type: 'image/jpeg', seconds: 60, at: start }
const fn = {
  ...{ logicalId: 'Reads12345678', secret: 'of this start', label: 'Reads', name: 'Demo-Reads' },
  ...{ arn: 'arn:reads', roleArn: 'arn:role', folder: '/', handler: 'index.handler', environment: {} },
  ...{ memoryMB: 128, timeoutSeconds: 3, logFormat: 'Text' },
}

/** The bucket of the stack behind its gateway, and the adapter that functions reach it with. */
async function setUp(mayNot?: string) {
  const dataDir = temporaryDirectory()
  const journal = new Journal(dataDir)
  const clock = new Clock(journal, new Activity(), start)
  const bucket = { logicalId: 'B', type: 'AWS::S3::Bucket', properties: {}, ref: 'files', arn: 'arn' }
  const s3 = createS3({ dataDir, resources: () => [bucket] } as unknown as Host)
  const gateway = await createGateway({
    ...{ clock, tell: () => {}, onFull: () => {}, services: new Map([['s3', s3.service]]) },
    callers: [
      functionCaller(fn, (_, action, resource) => {
        if (action === mayNot || !resource.startsWith('arn:aws:s3:::files/cases/'))
          throw new AccessDenied(`not authorized to perform: ${action}`)
      }),
    ],
  })
  vi.stubEnv('AWS_ENDPOINT_URL', gateway.endpoint)
  vi.stubEnv('AWS_REGION', 'eu-west-1')
  vi.stubEnv('AWS_ACCESS_KEY_ID', fn.logicalId)
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', fn.secret)
  vi.stubEnv('AWS_SESSION_TOKEN', 'local')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    gateway.close()
    clock.stop()
    journal.close()
  })
  return { clock, endpoint: gateway.endpoint, attachments: attachmentsClient(() => 'files') }
}

test('a link fetches what was kept, to be saved under its name, and tells nothing of the complaint', async () => {
  const { attachments } = await setUp()
  await attachments.keep(place, { content, type: 'image/jpeg' })
  const url = await attachments.link(place, as)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/files\/cases\/[0-9a-f]{32}\/a{64}\?/)
  const answer = await fetch(url)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''F%C3%B6to%20%221%22%20%E7%85%A7%E7%89%87.jpg`,
  )
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(content)
})

test('a link that is over, changed, or of nobody fetches nothing', async () => {
  const { attachments, clock } = await setUp()
  await attachments.keep(place, { content, type: 'image/jpeg' })
  const url = await attachments.link(place, as)
  const changed = [
    url.replace(/a{64}/, 'b'.repeat(64)),
    url.replace('attachment', 'inline'),
    url.replace('X-Amz-Expires=60', 'X-Amz-Expires=6000'),
    url.replace('Reads12345678', 'Somebody'),
    url.replace(/X-Amz-Signature=\w{8}/, 'X-Amz-Signature=00000000'),
    url.replace(/&X-Amz-Signature=\w+/, ''),
    `${url}&response-content-type=text/html`,
  ]
  for (const each of changed) {
    expect(each).not.toBe(url)
    expect([each, (await fetch(each)).status]).toEqual([each, 403])
  }
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(403)
  await clock.advance(new Date(start.getTime() + 59_000))
  expect((await fetch(url)).status).toBe(200)
  await clock.advance(new Date(start.getTime() + 61_000))
  const late = await fetch(url)
  expect([late.status, (await late.text()).includes('Request has expired')]).toEqual([403, true])
})

test('a link may what the role of its maker may', async () => {
  const { attachments } = await setUp('s3:GetObject')
  await attachments.keep(place, { content, type: 'image/jpeg' })
  expect((await fetch(await attachments.link(place, as))).status).toBe(403)
})

test('what was erased cannot be fetched, and erasing it again is harmless', async () => {
  const { attachments } = await setUp()
  await attachments.keep(place, { content, type: 'image/jpeg' })
  const url = await attachments.link(place, as)
  await attachments.erase(place)
  await attachments.erase(place)
  expect((await fetch(url)).status).toBe(404)
})

test('nothing outside of the folder of a bucket is read or written', async () => {
  const { endpoint } = await setUp()
  const client = new S3Client({ endpoint, forcePathStyle: true })
  for (const Key of ['../../secrets', 'cases/%2e%2e/x'])
    await expect(client.send(new GetObjectCommand({ Bucket: 'files', Key }))).rejects.toThrow()
})
