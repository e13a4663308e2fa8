import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { TimeZone } from '../../../domain/accounts/time-zone.ts'

const Named = z.object({ context: z.object({ holdfast: z.object({ timeZone: TimeZone }) }) })

/** The zone of the company's business days as cdk.json in this directory names it: files are read in it as life is. UTC where none is named. */
export function companyZone(file = 'cdk.json'): string {
  try {
    return Named.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data?.context.holdfast.timeZone ?? 'UTC'
  } catch {
    // Whoever has no clone, or one that another tool has to mend, has named no zone.
    return 'UTC'
  }
}
