import { Settings } from '../../domain/settings.ts'

/** The instant at which everything in the simulator happens: the same for both runs, so that their states can be compared. */
export const now = new Date('2024-08-31T12:00:00Z')

/** The shipped policy, but for owners with time for everybody: whom a scan postpones must not depend on whom it met first. */
export const settings: Settings = { ...Settings.parse({}), maxOpenTasksPerOwner: Number.MAX_SAFE_INTEGER }
