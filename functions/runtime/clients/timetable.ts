import * as z from 'zod'
import type { Env } from '../env.ts'
import type { Timetable } from '../ports.ts'

const Deployed = z.object({ timeZone: z.string(), schedules: z.record(z.string(), z.string()) })

/** Adapter of the port `timetable`: TIMETABLE, as the stack was deployed. */
export function timetableClient(env: Env): Timetable {
  return Deployed.parse(JSON.parse(env('TIMETABLE')))
}
