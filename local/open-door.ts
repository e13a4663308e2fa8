import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isMeant, notMeant } from './kernel/is-meant.ts'
import type { Journal } from './kernel/journal.ts'

/** Answers a request, or says with `false` that it is not its own. */
export type Room = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** The stack's one listening port. */
export interface Door {
  url: string
  /** Lets requests in: to the first room that knows them, the others to `elsewhere`. */
  open(rooms: Room[], elsewhere: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void
  /** May be called again. */
  close(): Promise<void>
}

/**
 * Listens on 127.0.0.1. Port 0 takes the port of the data directory's last run, so that links in old mails still
 * work, or a free one. Throws when a port that was asked for is taken.
 */
export async function openDoor(
  port: number,
  journal: Journal,
  trouble: (line: string) => void,
): Promise<Door> {
  const kept = journal.collection<number>('ports')
  const last = kept.get('door') ?? 0
  let handle = (_: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.writeHead(503, { 'retry-after': '1' }).end('the stack is starting\n')
    return Promise.resolve()
  }
  const server = createServer((request, response) => {
    if (!isMeant(request)) {
      response.writeHead(421).end(notMeant)
      return
    }
    handle(request, response).catch((error: unknown) => {
      trouble(`${request.method} ${request.url?.split('?')[0]} failed: ${String(error)}`)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await listen(server, port || last).catch(async (error: unknown) => {
    if (!isTaken(error)) throw error
    if (port)
      throw new Error(`port ${port} is taken by another program; give another --port`, { cause: error })
    trouble(`port ${last} of the last run is taken by another program: links in older mails lead nowhere`)
    await listen(server, 0)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address ? address.port : 0
  kept.put('door', bound)
  return {
    url: `http://127.0.0.1:${bound}`,
    open(rooms, elsewhere) {
      handle = async (request, response) => {
        for (const room of rooms) if (await room(request, response)) return
        if (request.url?.startsWith('/_')) response.writeHead(404).end('the local stack has no such page\n')
        else await elsewhere(request, response)
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Whether a port of 127.0.0.1 can be listened on right now. */
export async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  try {
    await listen(server, port)
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  } finally {
    server.close()
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}
