import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Host, Service, ServiceRequest, ServiceResponse } from '../kernel/types.ts'

/** The template's buckets: each is a folder of the data directory. */
export interface S3 {
  /** S3's GetObject, the only call that functions make. */
  service: Service
  /** Puts an object into a bucket as another service of AWS does. */
  put(bucket: string, key: string, content: Uint8Array): void
}

/** Keeps objects as files, where they can be looked at. */
export function createS3(host: Host): S3 {
  const buckets = new Set(host.resources('AWS::S3::Bucket').map(({ ref }) => ref))
  const fileOf = (bucket: string, key: string) => join(host.dataDir, 's3', bucket, key)

  return {
    put(bucket, key, content) {
      const file = fileOf(bucket, key)
      mkdirSync(dirname(file), { recursive: true })
      // Whole or not at all, also when the stack is killed now.
      writeFileSync(`${file}.part`, content)
      renameSync(`${file}.part`, file)
    },
    service: {
      needs(request) {
        const { bucket, key } = placeOf(request)
        return [{ action: 's3:GetObject', resource: `arn:aws:s3:::${bucket}/${key}` }]
      },
      async handle(request) {
        const { bucket, key } = placeOf(request)
        // A key that leaves its folder is no key that anything here has made.
        if (!buckets.has(bucket) || !/^[\w./-]+$/.test(key) || key.includes('..')) return missing(key)
        return content(() => readFileSync(fileOf(bucket, key)), key, request.headers.range)
      },
    },
  }
}

/** `/<bucket>/<key>`: addresses that are numbers have no subdomains for buckets. */
function placeOf({ method, path = '' }: ServiceRequest): { bucket: string; key: string } {
  if (method !== 'GET') throw new Error(`the local stack does not know s3: ${method} ${path}`)
  const [, bucket = '', key = ''] = /^\/([^/?]+)\/([^?]+)/.exec(path) ?? []
  return { bucket, key: decodeURIComponent(key) }
}

function content(read: () => Buffer, key: string, range: string | undefined): ServiceResponse {
  let whole: Buffer
  try {
    whole = read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing(key)
    throw error
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  const type = { 'content-type': 'application/octet-stream' }
  if (from === undefined) return { status: 200, headers: type, body: whole }
  const body = whole.subarray(Number(from), Number(to) + 1)
  const told = `bytes ${from}-${Number(from) + body.length - 1}/${whole.length}`
  return { status: 206, headers: { ...type, 'content-range': told }, body }
}

function missing(key: string): ServiceResponse {
  const body = `<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>${key.replaceAll(/[<>&]/g, '')}</Key></Error>`
  return { status: 404, headers: { 'content-type': 'application/xml' }, body }
}
