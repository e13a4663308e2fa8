import type { Usage } from '../../local/usage/usage.ts'

/** A stack that has done nothing yet. */
export const nothing: Usage = {
  httpRequests: 0,
  invocations: 0,
  gbSeconds: 0,
  transitions: 0,
  mails: 0,
  writeUnits: 0,
  readUnits: 0,
  schedules: 0,
  busEvents: 0,
  secretReads: 0,
  storedBytes: 0,
}
