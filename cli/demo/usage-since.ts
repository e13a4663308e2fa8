import type { Usage } from '../../local/usage/usage.ts'

/** What was used between two readings; what is stored is that of the second. */
export function usageSince(before: Usage, now: Usage): Usage {
  return {
    httpRequests: now.httpRequests - before.httpRequests,
    invocations: now.invocations - before.invocations,
    gbSeconds: now.gbSeconds - before.gbSeconds,
    transitions: now.transitions - before.transitions,
    mails: now.mails - before.mails,
    writeUnits: now.writeUnits - before.writeUnits,
    readUnits: now.readUnits - before.readUnits,
    schedules: now.schedules - before.schedules,
    busEvents: now.busEvents - before.busEvents,
    secretReads: now.secretReads - before.secretReads,
    storedBytes: now.storedBytes,
  }
}
