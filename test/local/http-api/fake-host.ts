import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Activity } from '../../../local/kernel/activity.ts'
import { Clock } from '../../../local/kernel/clock.ts'
import { Journal } from '../../../local/kernel/journal.ts'
import type { Host, Invoke, Resource } from '../../../local/kernel/types.ts'
import type { Counted } from '../../../local/usage/usage.ts'

/** A host over the real kernel in a directory of its own; only functions and policies are pretended. */
export interface FakeHost extends Host {
  /** Every line told so far, as `kind line`. */
  told: string[]
  /** What was counted for AWS's bill. */
  used: Partial<Record<Counted, number>>
  /** The same data directory after the process died and came back. */
  restart(): FakeHost
  remove(): void
}

export const NOW = new Date('2026-03-02T10:15:00Z')

export function fakeHost(
  resources: Resource[],
  invoke: Invoke = async () => ({ payload: null }),
  dataDir = mkdtempSync(join(tmpdir(), 'local-stack-')),
): FakeHost {
  const activity = new Activity()
  const journal = new Journal(dataDir)
  const clock = new Clock(journal, activity, NOW)
  const told: string[] = []
  const used: FakeHost['used'] = {}
  const stop = () => {
    clock.stop()
    journal.close()
  }
  return {
    activity,
    journal,
    clock,
    invoke,
    dataDir,
    told,
    used,
    authorize: () => {},
    tell: (kind, line) => told.push(`${kind} ${line}`),
    count: (what, amount = 1) => {
      used[what] = (used[what] ?? 0) + amount
    },
    region: 'eu-west-1',
    account: '000000000000',
    resources: (type) => resources.filter((resource) => resource.type === type),
    restart() {
      stop()
      return fakeHost(resources, invoke, dataDir)
    },
    remove() {
      stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** A resolved resource as the template room hands it over. */
export function resource(type: string, logicalId: string, properties: object, ref = logicalId): Resource {
  return { logicalId, type: `AWS::${type}`, properties, ref, arn: `arn:aws:test:::${logicalId}` }
}
