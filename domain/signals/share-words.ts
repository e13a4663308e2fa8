import type { AccountState } from '../history/account-state.ts'
import { dayFromNumber } from '../history/day.ts'
import { orderDaysOf } from '../learning/order-days-of.ts'
import type { Settings } from '../settings.ts'
import type { OwnLevel } from './own-level.ts'
import { stoppedArticles } from './stopped-articles.ts'
import type { Words } from './tell.ts'
import { changePercent, counted } from './wording.ts'

/** What is measured of the share that an account's business has with us. */
export type ShareMeasure =
  | 'spend-below-own-level'
  | 'smaller-orders'
  | 'narrower-assortment'
  | 'articles-stopped'

const namedArticles = 3
// Within these an account orders as often as before, and orders are as large.
const asOften = { least: 0.8, most: 1.25 }
const asLarge = 0.9

/** What each part says; they are told only where they add to the risk. */
export function shareWords(
  state: AccountState,
  own: OwnLevel,
  { model }: Settings,
): Record<ShareMeasure, Words> {
  const { windowDays } = model.ownLevel
  const currency = orderDaysOf(state).currency ?? ''
  const money = (amount: number) => `${amount.toFixed(0)} ${currency}`.trim()
  const season = own.hasSeason ? ', the season of last year counted' : ''
  const evidence = [dayFromNumber(own.last)]
  const { usual, stopped } = stoppedArticles(state)
  return {
    'spend-below-own-level': {
      value: own.spent / own.expectedSpend,
      sentence:
        `Bought for ${money(own.spent)} in the ${windowDays} days up to ${dayFromNumber(own.last)}; ` +
        `its own level is ${money(own.expectedSpend)}${season}.`,
      evidence,
    },
    'smaller-orders': {
      value: own.orderWorth.now / own.orderWorth.before,
      sentence: `An order day is worth ${money(own.orderWorth.now)}, before ${money(own.orderWorth.before)}.`,
      evidence,
    },
    'narrower-assortment': {
      value: own.articles,
      sentence:
        `An order day has ${(own.orderArticles?.now ?? 0).toFixed(1)} articles, ` +
        `before ${(own.orderArticles?.before ?? 0).toFixed(1)}.`,
      evidence,
    },
    'articles-stopped': {
      value: usual === 0 ? 0 : stopped.length / usual,
      sentence: `${capital(stoppedWords(state))}.`,
      evidence: stopped.slice(0, namedArticles).map(({ sku }) => sku),
    },
  }
}

/** The share of customer in one sentence: "Orders as often, but 97 % smaller; 6 of 7 usual articles not bought since 2025-12-01." */
export function shareSentence(state: AccountState, own: OwnLevel): string {
  const often = own.orders / own.expectedOrders
  const size = own.orderWorth.now / own.orderWorth.before
  const rhythm =
    often < asOften.least
      ? `Orders less often (${own.orders} order days instead of ${own.expectedOrders.toFixed(0)})`
      : often > asOften.most
        ? 'Orders more often'
        : 'Orders as often'
  const change = changePercent(size)
  const join = often < asOften.least ? 'and' : 'but'
  const sizes = size < asLarge ? `, ${join} ${change} smaller` : ''
  const { stopped } = stoppedArticles(state)
  const articles = stopped.length > 0 ? `; ${stoppedWords(state)}` : ''
  return `${rhythm}${sizes}${articles}.`
}

function stoppedWords(state: AccountState): string {
  const { usual, stopped } = stoppedArticles(state)
  const latest = stopped.map(({ lastDay }) => lastDay).sort()
  const since = latest.at(-1) ?? ''
  const names = stopped.slice(0, namedArticles).map(({ sku }) => sku)
  const more = stopped.length > names.length ? ' and others' : ''
  return `${stopped.length} of ${counted(usual, 'usual article')} not bought since ${since} (${names.join(', ')}${more})`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
