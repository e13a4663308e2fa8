import * as z from 'zod'

const Position = z.record(z.string(), z.string())

/** A query's last key as an opaque cursor. */
export function encodeCursor(position: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** A cursor's last key; undefined when the cursor was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): Record<string, string> | undefined {
  try {
    return Position.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data
  } catch {
    return undefined
  }
}
