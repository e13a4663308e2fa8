import * as z from 'zod'
import { Locale } from '../../../domain/accounts/locale.ts'
import { TimeZone } from '../../../domain/accounts/time-zone.ts'
import { roles } from '../../registry.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { readPerson } from '../../store/people/people.ts'
import { sightOf } from '../../store/people/sight.ts'

const Me = z
  .strictObject({
    personId: z.string(),
    role: z.enum(roles),
    name: z.string().meta({ description: 'What the token says where nobody is described by it' }),
    locale: Locale.optional(),
    timeZone: TimeZone,
  })
  .meta({ id: 'Me' })
export type Me = z.infer<typeof Me>

/** Who holds the token: which person of the company, and in which role. */
export const getMe = defineRoute({
  name: 'GetMe',
  needs: ['reader'],
  summary: 'Show who holds the token, and in which role',
  answers: { 200: { description: 'The person', schema: Me } },
  async handle({ caller }, { reader, settings }) {
    const { personId } = await sightOf(reader, caller)
    const person = await readPerson(reader, personId)
    const body: Me = {
      personId,
      role: caller.role,
      name: person?.name ?? caller.person,
      ...(person?.locale && { locale: person.locale }),
      timeZone: person?.timeZone ?? settings.businessCalendar.timeZone,
    }
    return { status: 200, body }
  },
})
