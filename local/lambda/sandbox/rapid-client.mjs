// The three calls of the native Runtime API client: the next invocation, its result, its error.
import { Agent, request } from 'node:http'
import { flushCompileCache } from 'node:module'
import { setClockOffset } from './virtual-date.mjs'

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':')
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
let reported = Promise.resolve()

function exchange(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    const sent = request(
      { host, port, agent, method, path: `/2018-06-01/runtime${path}`, headers },
      (answer) => {
        const chunks = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => resolve({ headers: answer.headers, body: Buffer.concat(chunks).toString() }))
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

let calls = 0

/** After the first call all that a function usually needs is compiled; a sandbox is killed, so it cannot wait for its end. */
function keepCode() {
  calls += 1
  if (calls === 2) flushCompileCache()
}

/** Waits for the next invocation, once the previous one's outcome has been reported. */
export async function next() {
  await reported
  keepCode()
  const { headers, body } = await exchange('GET', '/invocation/next')
  setClockOffset(Number(headers['local-clock-offset']))
  return { bodyJson: body, headers }
}

export function done(requestId, body) {
  reported = exchange('POST', `/invocation/${requestId}/response`, body)
}

export function error(requestId, body) {
  reported = exchange('POST', `/invocation/${requestId}/error`, body)
}
