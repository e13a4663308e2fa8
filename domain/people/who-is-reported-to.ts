import type { Colleague } from './colleague.ts'
import { officeId, type People } from './people.ts'

/**
 * Who gets reports on the whole company: whoever leads somebody, and the office; each address once. Left out is who works here no longer, and an
 * address at which somebody asked for none.
 */
export function whoIsReportedTo({ people }: People, today: string): Colleague[] {
  const everybody = [...people.values()]
  const here = everybody.filter(({ leavingDate }) => leavingDate === undefined || leavingDate >= today)
  const leading = new Set([...here.flatMap(({ manager }) => manager ?? []), officeId])
  const addressOf = ({ email }: Colleague) => email.toLowerCase()
  const told = new Set(everybody.filter(({ reports }) => reports === false).map(addressOf))
  return here.filter((person) => {
    if (!leading.has(person.personId) || told.has(addressOf(person))) return false
    told.add(addressOf(person))
    return true
  })
}
