import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * An address of this machine that nobody guesses, and a port that is free there: the engine asks for no credentials, so finding it is
 * the credential (docs/decisions/0056). Every address in 127.0.0.0/8 is the machine's own on Linux; elsewhere only the first is.
 */
export async function privateAddress(): Promise<{ host: string; port: number }> {
  const host = process.platform === 'linux' ? `127.${octet()}.${octet()}.${octet()}` : '127.0.0.1'
  return { host, port: await freePort(host) }
}

const octet = () => randomInt(1, 255)

function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, host, () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
