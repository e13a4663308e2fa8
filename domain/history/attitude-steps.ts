import { type AttitudeDay, nobody } from './attitude-day.ts'
import type { Attitude } from './attitude-state.ts'

const mostSurveys = 20
const mostChanges = 12
const mostLost = 40

/**
 * What is remembered of a customer's attitude after one day more. Who is named for the first time, or before the first order (`isNew`), is no
 * change for the customer, and neither is who is named again. One who leaves is; who is named in their place is no second one.
 */
export function addAttitude(
  before: Attitude | null,
  told: AttitudeDay | undefined,
  day: number,
  isNew: boolean,
): Attitude | null {
  if (told === undefined) return before
  const { surveys, owner, ownerChanges, lost } = before ?? nothingKnown
  let [mark, changes] = [owner, ownerChanges]
  for (const { id, owner: next } of told.owners) {
    if (!isNew && next !== mark && mark !== nobody) changes = [...changes, { day, id }]
    mark = next
  }
  return {
    surveys: [...surveys, ...told.surveys.map((row) => ({ day, ...row }))].slice(-mostSurveys),
    owner: mark,
    ownerChanges: changes.slice(-mostChanges),
    lost: [...lost, ...told.lost.map((row) => ({ day, ...row }))].slice(-mostLost),
  }
}

const nothingKnown: Attitude = { surveys: [], owner: null, ownerChanges: [], lost: [] }
