import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const Line = z.object({ level: z.literal('error'), at: z.string(), message: z.string() })

/**
 * Everything that functions logged as an error: a right that is missing, a mail that could not be written. Work that is only tried again and
 * again leaves no other trace.
 */
export function failuresIn(dataDir: string): string[] {
  const logs = join(dataDir, 'logs')
  return readdirSync(logs).flatMap((file) =>
    readFileSync(join(logs, file), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const told = line.startsWith('{') ? Line.safeParse(parsed(line)).data : undefined
        return told ? [`${told.at} ${file.replace(/\.log$/, '')}: ${told.message}`] : []
      }),
  )
}

/** A line that ends in the middle, because its sandbox did, says nothing. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
