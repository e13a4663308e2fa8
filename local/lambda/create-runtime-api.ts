import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import * as z from 'zod'
import { isMeant, notMeant } from '../kernel/is-meant.ts'

/** An invocation on its way to the runtime. */
export interface Delivery {
  requestId: string
  payload: string
  functionArn: string
  /** Virtual time in epoch milliseconds at which the invocation is cut off. */
  deadline: number
  clockOffset: number
}

/** What the runtime reports. */
export interface RuntimeReports {
  /** The runtime asks for work. */
  onNext(): void
  onResponse(body: string): void
  onError(error: { errorType: string; errorMessage: string }): void
  onInitError(error: { errorType: string; errorMessage: string }): void
}

/** One sandbox's Lambda Runtime API. */
export interface RuntimeApi {
  /** host:port for AWS_LAMBDA_RUNTIME_API. */
  address: string
  /** Answers the runtime's pending question for work. */
  deliver(delivery: Delivery): void
  close(): void
}

const RuntimeError = z.object({
  errorType: z.string().default('Error'),
  errorMessage: z.string().default(''),
})

/** Serves the Lambda Runtime API (2018-06-01) to one sandbox on a loopback port of its own. */
export async function createRuntimeApi(reports: RuntimeReports): Promise<RuntimeApi> {
  let asking: ServerResponse | undefined

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.replace('/2018-06-01/runtime', '') ?? ''
    if (path === '/invocation/next') {
      asking = response
      reports.onNext()
      return
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    response.writeHead(202, { 'content-length': 0 }).end()
    if (path.endsWith('/response')) reports.onResponse(body)
    else if (path === '/init/error') reports.onInitError(RuntimeError.parse(JSON.parse(body)))
    else if (path.endsWith('/error')) reports.onError(RuntimeError.parse(JSON.parse(body)))
  }

  const server = createServer((request, response) => {
    if (!isMeant(request)) {
      response.writeHead(421).end(notMeant)
      return
    }
    answer(request, response).catch((error: unknown) =>
      reports.onError({ errorType: 'Runtime.Unknown', errorMessage: String(error) }),
    )
  })
  // The connection rests while the function thinks, for as long as it likes.
  server.keepAliveTimeout = 0
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : 0
  return {
    address: `127.0.0.1:${port}`,
    deliver({ requestId, payload, functionArn, deadline, clockOffset }) {
      asking?.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(payload),
        'lambda-runtime-aws-request-id': requestId,
        'lambda-runtime-deadline-ms': deadline,
        'lambda-runtime-invoked-function-arn': functionArn,
        'local-clock-offset': clockOffset,
      })
      asking?.end(payload)
      asking = undefined
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
