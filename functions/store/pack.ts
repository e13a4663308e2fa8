import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** A value of plain data as few bytes: stored bytes are what a write costs. */
export function pack(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 9 })
}

/** The value that was packed. */
export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes).toString('utf8'))
}
