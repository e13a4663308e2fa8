import { createServer } from 'node:http'
import { resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { synthesize } from '../../cli/stack/synthesize.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the path of the cloud assembly; makes it when first asked, once for all test files. */
    synthesizer: string
  }
}

const root = resolve(import.meta.dirname, '../..')

/** Runs whose files need no assembly pay for a listening socket, not for a synth. */
export default async function setup(project: TestProject): Promise<() => void> {
  let made: Promise<string> | undefined
  const server = createServer(async (_, response) => {
    made ??= synthesize(root).then(({ assembly }) => assembly)
    try {
      response.end(await made)
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the synthesizer has no port')
  project.provide('synthesizer', `http://127.0.0.1:${address.port}/`)
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
