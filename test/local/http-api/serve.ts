import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Service } from '../../../local/kernel/types.ts'

/** A listener on a free loopback port, with its address and its end. */
export interface Served {
  url: string
  close(): Promise<void>
}

export async function serve(
  listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Served> {
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** A service behind an endpoint, the way the gateway calls it: needs first, then the work. */
export function serveService(name: string, service: Service): Promise<Served> {
  return serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const target = request.headers['x-amz-target']
    const operation =
      typeof target === 'string' ? target.split('.')[1] : new URLSearchParams(body.toString()).get('Action')
    const call = { service: name, operation: operation ?? '', headers: {}, body, roleArn: 'role' }
    service.needs(call)
    const answer = await service.handle(call)
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
}
