import * as z from 'zod'
import { Day, Id } from '../../../domain/events/fields.ts'
import { dayFromNumber, dayNumber } from '../../../domain/history/day.ts'
import { MonthSales, monthSales } from '../../../domain/history/month-sales.ts'
import { stateOf } from '../../../domain/history/remember.ts'
import { assess } from '../../../domain/risk/assess.ts'
import { Band } from '../../../domain/risk/band.ts'
import { StoppedArticle, stoppedArticles } from '../../../domain/signals/share/stopped-articles.ts'
import { todayOf } from '../../operations/accounts/as-of-day.ts'
import { knownHistory } from '../../operations/accounts/known-history.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { accountOrDefault } from '../../store/accounts/account-or-default.ts'
import { sees, sightOf } from '../../store/people/sight.ts'
import { chooseModel } from './choose-model.ts'

/** A year of months, and half a year of weeks: what a picture can show, whatever is stored. */
const monthsShown = 13
const weeksShown = 26

const AccountHistory = z
  .strictObject({
    months: z.array(MonthSales).meta({ description: 'The last thirteen months, oldest first' }),
    risks: z.array(z.strictObject({ day: Day, probability: z.number().nullable(), band: Band })).meta({
      description:
        'Week by week for half a year, the last one today; each as GetAccount tells it of that day',
    }),
    stopped: z
      .array(StoppedArticle)
      .meta({ description: 'Articles it used to buy, those bought most often first' }),
  })
  .meta({ id: 'AccountHistory' })
export type AccountHistory = z.infer<typeof AccountHistory>

/** How an account came to where it is: its orders a month and its risk week by week, from what is stored. */
export const getAccountHistory = defineRoute({
  name: 'GetAccountHistory',
  needs: ['reader'],
  summary: "Show an account's orders a month, its risk week by week, and what it stopped buying",
  params: z.strictObject({ accountId: Id }),
  answers: {
    200: { description: 'The history', schema: AccountHistory },
    404: { description: 'Nothing is known of this account' },
  },
  async handle({ params: { accountId }, caller }, { reader, settings, now }) {
    const today = todayOf(now(), settings)
    const { timeZone } = settings.businessCalendar
    const [account, history, sight, model] = await Promise.all([
      accountOrDefault(reader, accountId, settings),
      knownHistory(reader, accountId, { day: today, timeZone }),
      sightOf(reader, caller),
      chooseModel(reader, settings, { accountId }),
    ])
    if (!sees(sight, account.ownerId))
      throw new Problem('not-found', `Nothing is known of account ${accountId}.`)
    const first = history.days[0] ?? Number.POSITIVE_INFINITY
    const weeks = Array.from({ length: weeksShown + 1 }, (_, n) => dayNumber(today) - 7 * (weeksShown - n))
    const risks = weeks
      .filter((day) => day >= first)
      .map((number) => {
        const day = dayFromNumber(number)
        const { probability, band } = assess(stateOf(history, number), day, settings, model)
        return { day, probability, band }
      })
    const months = monthSales(history, today, monthsShown)
    const body: AccountHistory = { months, risks, stopped: stoppedArticles(stateOf(history)).stopped }
    return { status: 200, body }
  },
})
