import * as z from 'zod'
import { createHttpApi } from '../../../local/http-api/create-http-api.ts'
import { createIdentity } from '../../../local/identity/create-identity.ts'
import type { Invoke } from '../../../local/kernel/types.ts'
import { type AnApi, anApi } from './an-api.ts'
import { type FakeHost, fakeHost } from './fake-host.ts'
import { type Served, serve } from './serve.ts'

/** An API of the test's wishes behind a real port; its function answers the event it got unless told otherwise. */
export interface ApiUnderTest {
  host: FakeHost
  token: string
  call(path: string, init?: RequestInit): Promise<Response>
  /** The event that the echoing function got for the request. */
  eventOf(path: string, init?: RequestInit): Promise<z.infer<typeof Event>>
}

const Event = z.looseObject({
  routeKey: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
  isBase64Encoded: z.boolean(),
  requestContext: z.looseObject({
    time: z.string(),
    timeEpoch: z.number(),
    authorizer: z.object({ jwt: z.unknown() }).optional(),
  }),
})

const running: { served: Served; host: FakeHost }[] = []

const echo: Invoke = async (_arn, event) => ({ payload: { statusCode: 200, body: JSON.stringify(event) } })

export async function startApi(wanted: AnApi, invoke: Invoke = echo): Promise<ApiUnderTest> {
  const host = fakeHost(anApi(wanted), invoke)
  const identity = createIdentity(host)
  const served = await serve(createHttpApi(host, identity))
  running.push({ served, host })
  const call = (path: string, init?: RequestInit) => fetch(served.url + path, init)
  return {
    host,
    token: await identity.issue({ person: 'developer', role: 'operator' }),
    call,
    eventOf: async (path, init) => Event.parse(await (await call(path, init)).json()),
  }
}

/** Ends every API the test started. */
export async function stopApis(): Promise<void> {
  for (const { served, host } of running.splice(0)) {
    await served.close()
    host.remove()
  }
}
