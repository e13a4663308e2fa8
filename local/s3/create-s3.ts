import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Host, Service, ServiceRequest, ServiceResponse } from '../kernel/types.ts'

/** The template's buckets: each is a folder of the data directory. */
export interface S3 {
  /** S3's GetObject, PutObject and DeleteObject, the only calls that functions make. */
  service: Service
  /** Puts an object into a bucket as another service of AWS does. */
  put(bucket: string, key: string, content: Uint8Array): void
}

/** Keeps objects as files, where they can be looked at. */
export function createS3(host: Host): S3 {
  const buckets = new Set(host.resources('AWS::S3::Bucket').map(({ ref }) => ref))
  const fileOf = (bucket: string, key: string) => join(host.dataDir, 's3', bucket, key)

  const put = (bucket: string, key: string, content: Uint8Array) => {
    const file = fileOf(bucket, key)
    mkdirSync(dirname(file), { recursive: true })
    // Whole or not at all, also when the stack is killed now.
    writeFileSync(`${file}.part`, content)
    renameSync(`${file}.part`, file)
  }

  return {
    put,
    service: {
      needs(request) {
        const { action, bucket, key } = askedOf(request)
        return [{ action: `s3:${action}Object`, resource: `arn:aws:s3:::${bucket}/${key}` }]
      },
      async handle(request) {
        const { action, bucket, key, query } = askedOf(request)
        // A key that leaves its folder is no key that anything here has made.
        if (!buckets.has(bucket) || !/^[\w./-]+$/.test(key) || key.includes('..')) return missing(key)
        if (action === 'Get') return content(() => readFileSync(fileOf(bucket, key)), key, request, query)
        if (action === 'Put') put(bucket, key, request.body)
        else rmSync(fileOf(bucket, key), { force: true })
        return { status: action === 'Put' ? 200 : 204, headers: {}, body: '' }
      },
    },
  }
}

const actions = { GET: 'Get', PUT: 'Put', DELETE: 'Delete' } as const

/** What is asked of `/<bucket>/<key>`: addresses that are numbers have no subdomains for buckets. */
function askedOf({ method = '', path = '' }: ServiceRequest) {
  const action = Object.entries(actions).find(([each]) => each === method)?.[1]
  if (action === undefined) throw new Error(`the local stack does not know s3: ${method} ${path}`)
  const { pathname, searchParams: query } = new URL(path, 'http://s3')
  const [, bucket = '', key = ''] = /^\/([^/]+)\/(.+)$/.exec(pathname) ?? []
  return { action, bucket, key: decodeURIComponent(key), query }
}

function content(
  read: () => Buffer,
  key: string,
  { headers }: ServiceRequest,
  query: URLSearchParams,
): ServiceResponse {
  let whole: Buffer
  try {
    whole = read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return missing(key)
    throw error
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? []
  const disposition = query.get('response-content-disposition')
  const type = {
    'content-type': query.get('response-content-type') ?? 'application/octet-stream',
    ...(disposition !== null && { 'content-disposition': disposition }),
  }
  if (from === undefined) return { status: 200, headers: type, body: whole }
  const body = whole.subarray(Number(from), Number(to) + 1)
  const told = `bytes ${from}-${Number(from) + body.length - 1}/${whole.length}`
  return { status: 206, headers: { ...type, 'content-range': told }, body }
}

function missing(key: string): ServiceResponse {
  const body = `<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>${key.replaceAll(/[<>&]/g, '')}</Key></Error>`
  return { status: 404, headers: { 'content-type': 'application/xml' }, body }
}
