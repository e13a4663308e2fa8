import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Clock } from '../kernel/clock.ts'
import { isDiskFull } from '../kernel/disk-full.ts'
import { isMeant, notMeant } from '../kernel/is-meant.ts'
import type { Service, ServiceRequest, ServiceResponse, Tell } from '../kernel/types.ts'
import type { Caller } from './callers.ts'
import { claimedBy, isSigned } from './is-signed.ts'
import { isLinkSigned, type Linked, linkOf } from './presigned.ts'
import { type Fault, faultOf, refuse } from './refuse.ts'

/** Longer than an idle sandbox lives, so that no connection closes under a function's next call. */
const KEEP_ALIVE_MS = 120_000

/** The one endpoint that functions reach AWS services at. */
export interface Gateway {
  /** What AWS_ENDPOINT_URL is set to. */
  endpoint: string
  close(): void
}

/** What the gateway needs besides the services. */
export interface GatewayHost {
  clock: Clock
  tell: Tell
  callers: Caller[]
  /** SigV4 signing name -> service. */
  services: ReadonlyMap<string, Service>
  /** The disk took no more while a request was served. */
  onFull(): void
}

/**
 * Serves AWS calls of functions, and of whoever reads along: the access key id names the caller, whose secret must have signed the request; what it may do is
 * judged for everything the request needs, then the service answers.
 */
export async function createGateway(host: GatewayHost): Promise<Gateway> {
  const callers = new Map(host.callers.map((caller) => [caller.keyId, caller]))

  async function answer(request: IncomingMessage): Promise<ServiceResponse> {
    const link = linkOf(request)
    if (link) return follow(request, link)
    const body = await readBody(request)
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : (value ?? ''),
      ]),
    )
    const query = headers['x-amz-target'] === undefined
    const claimed = claimedBy(request)
    const caller = callers.get(claimed?.keyId ?? '')
    if (!claimed || !caller)
      return refuse(query, {
        status: 403,
        code: 'InvalidClientTokenId',
        message: `"${claimed?.keyId ?? ''}" is nobody whom the local stack knows`,
      })
    if (!(await isSigned(request, body, claimed, caller.secret))) {
      const message = `The signature of the request is not the one of ${caller.label}`
      return refuse(query, { status: 403, code: 'SignatureDoesNotMatch', message })
    }
    const { service } = claimed
    const served = host.services.get(service)
    if (!served) {
      const message = `the local stack has no service "${service}"`
      host.tell('trouble', `${caller.label} calls ${service}: ${message}`)
      return refuse(query, { status: 400, code: 'UnknownOperationException', message })
    }
    const operation = query
      ? (new URLSearchParams(body.toString()).get('Action') ?? '')
      : (headers['x-amz-target']?.split('.').at(-1) ?? '')
    const { method = '', url: path = '' } = request
    return serve(
      caller,
      served,
      { service, operation, method, path, headers, body, roleArn: caller.roleArn },
      query,
    )
  }

  /** What a presigned link leads to, for whoever has it: it may what its maker may. */
  async function follow(request: IncomingMessage, link: Linked): Promise<ServiceResponse> {
    const caller = callers.get(link.keyId)
    const service = host.services.get(link.service)
    const { method = '', url: path = '' } = request
    if (!caller || !service || !(await isLinkSigned(request, link, caller.secret))) {
      const message = 'The signature of the link is not the one of whoever it says has made it'
      return refuse(true, { status: 403, code: 'SignatureDoesNotMatch', message })
    }
    if (host.clock.now().getTime() > link.at.getTime() + link.seconds * 1000)
      return refuse(true, { status: 403, code: 'AccessDenied', message: 'Request has expired' })
    const none = { operation: '', headers: {}, body: Buffer.alloc(0) }
    return serve(
      caller,
      service,
      { ...none, service: link.service, method, path, roleArn: caller.roleArn },
      true,
    )
  }

  async function serve(
    caller: Caller,
    service: Service,
    request: ServiceRequest,
    query: boolean,
  ): Promise<ServiceResponse> {
    let fault: Fault | undefined
    try {
      for (const { action, resource, context } of service.needs(request))
        caller.authorize(action, resource, context)
    } catch (error) {
      fault = faultOf(error, query)
    }
    if (fault) {
      host.tell('trouble', `${caller.label}, ${request.service} ${request.operation}: ${fault.message}`)
      return refuse(query, fault)
    }
    return service.handle(request)
  }

  let closed = false
  const server = createServer((request, response) => {
    if (!isMeant(request)) {
      response.writeHead(421).end(notMeant)
      return
    }
    answer(request).then(
      (answered) => send(response, answered),
      (error: unknown) => {
        // Cut off by the end of the stack: the caller is gone, and the engine too.
        if (closed) return
        if (isDiskFull(error)) host.onFull()
        host.tell('trouble', `the gateway failed: ${String(error)}`)
        send(response, refuse(false, { status: 500, code: 'InternalFailure', message: String(error) }))
      },
    )
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS

  /** Tells virtual time as well: an SDK that sees another time than its own corrects its clock by it. */
  function send(response: ServerResponse, { status, headers, body }: ServiceResponse): void {
    const length = Buffer.byteLength(body)
    response.writeHead(status, { ...headers, date: host.clock.now().toUTCString(), 'content-length': length })
    response.end(body)
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close() {
      closed = true
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Cheaper than iterating over the request, and this happens for every item a function reads or writes. */
function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', reject)
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)))
  })
}
