import { Settings } from '../../domain/settings.ts'

/** The instant at which everything in the simulator happens: the same for both runs, so that their states can be compared. */
export const now = new Date('2024-08-31T12:00:00Z')

// Lines far enough apart for bands to change in both directions within the simulated time.
const bands = { yellow: 2.33, red: 5.44, hysteresis: 0.2 }

/** The policy of both runs; owners have time for everybody: whom a scan postpones must not depend on whom it met first. */
export const settings: Settings = {
  ...Settings.parse({ bands }),
  maxOpenTasksPerOwner: Number.MAX_SAFE_INTEGER,
  rhythm: {
    callsADay: Number.MAX_SAFE_INTEGER,
    statementsADay: Number.MAX_SAFE_INTEGER,
    gentleDays: 0,
    gentleADay: 1,
    jointCallDays: 5,
    complaintMailsADay: 20,
  },
}
