import { keyScopes } from '../../domain/senders/signing-keys.ts'
import { Settings } from '../../domain/settings.ts'
import { jsonLog } from '../../functions/runtime/log.ts'
import type { Announcement, Ports, RunInput } from '../../functions/runtime/ports.ts'
import type { Table } from '../../functions/store/table/table.ts'
import { filesIn } from './files-in.ts'
import { insertsInto } from './inserts-into.ts'

/** What a function is given in a test: a real table, a clock that stands still until moved, and doubles that remember. */
export function givenFor(table: Table, start: string) {
  let now = new Date(start)
  const lines: string[] = []
  const started: RunInput[] = []
  const answered: { token: string; output: Record<string, unknown> }[] = []
  const announced: Announcement[] = []
  const known = new Set<string>()
  const gone = new Set<string>()
  const runs: Ports['runs'] = {
    async start(input) {
      if (known.has(input.runId)) return 'exists'
      known.add(input.runId)
      started.push(input)
      return 'started'
    },
    async answer(token, output) {
      if (gone.has(token)) return 'gone'
      gone.add(token)
      answered.push({ token, output })
      return 'answered'
    },
  }
  return {
    table,
    reader: table,
    inserts: insertsInto(table),
    ...filesIn(),
    runs,
    bus: {
      async announce(announcement: Announcement) {
        announced.push(announcement)
      },
    },
    secrets: { keys: async () => ({ usable: [testKey], unusable: [] }) },
    settings: Settings.parse({}),
    now: () => now,
    log: jsonLog(
      () => now,
      (line) => lines.push(line),
    ),
    moveTo: (instant: string) => {
      now = new Date(instant)
    },
    lines,
    started,
    answered,
    announced,
  }
}
export type TestGiven = ReturnType<typeof givenFor>

/** A signing secret for tests only. */
export const testSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
/** The key it belongs to: it may send everything. */
export const testKey = { name: 'tests', secret: testSecret, scopes: [...keyScopes] }
/** Somebody who may see and do everything. */
export const operator = { person: 'developer', role: 'operator' } as const
