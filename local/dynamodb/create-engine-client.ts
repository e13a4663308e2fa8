import { Agent, request } from 'node:http'
import * as z from 'zod'
import { place } from '../template/place.ts'

/** The engine's raw answer. */
export interface EngineAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** Speaks DynamoDB's wire format to the engine. */
export interface EngineClient {
  /** Passes a request on as it is. */
  send(target: string, body: Buffer | string): Promise<EngineAnswer>
  /** Calls `operation` of DynamoDB or its streams; throws `EngineError` for every answer but 200. */
  call(service: 'DynamoDB' | 'DynamoDBStreams', operation: string, input: unknown): Promise<unknown>
  close(): void
}

/** The engine's refusal, with AWS's error code. */
export class EngineError extends Error {
  readonly code: string
  constructor(operation: string, code: string, message: string) {
    super(`DynamoDB ${operation}: ${code}: ${message}`)
    this.code = code
  }
}

const Refusal = z.object({ __type: z.string().default('Unknown'), message: z.string().default('') })

const versions = { DynamoDB: 'DynamoDB_20120810', DynamoDBStreams: 'DynamoDBStreams_20120810' }

/** A client of the engine at `endpoint`. No AWS SDK: its stream client drops fields that functions must see. */
export function createEngineClient(endpoint: URL): EngineClient {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const options = {
    host: endpoint.hostname,
    port: endpoint.port,
    method: 'POST',
    path: '/',
    agent,
  }

  const send = (target: string, body: Buffer | string): Promise<EngineAnswer> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          ...options,
          headers: {
            'x-amz-target': target,
            'content-type': 'application/x-amz-json-1.0',
            'content-length': Buffer.byteLength(body),
            // The engine asks for a signature's form, not for its truth.
            authorization: `AWS4-HMAC-SHA256 Credential=local/20260101/${place.region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
            'x-amz-date': '20260101T000000Z',
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const headers: Record<string, string> = {}
            for (const name of ['content-type', 'x-amz-crc32', 'x-amzn-requestid']) {
              const value = answer.headers[name]
              if (typeof value === 'string') headers[name] = value
            }
            resolve({ status: answer.statusCode ?? 500, headers, body: Buffer.concat(chunks) })
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

  return {
    send,
    async call(service, operation, input) {
      const { status, body } = await send(`${versions[service]}.${operation}`, JSON.stringify(input))
      const answer: unknown = JSON.parse(body.toString())
      if (status === 200) return answer
      const { __type, message } = Refusal.parse(answer)
      throw new EngineError(operation, __type.split('#').at(-1) ?? __type, message)
    },
    close: () => agent.destroy(),
  }
}
