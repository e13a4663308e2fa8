import type { AccountState } from '../../history/account-state.ts'
import { dayFromNumber } from '../../history/day.ts'
import { orderDaysOf } from '../../learning/order-days-of.ts'
import { noCurrency } from '../../money/no-currency.ts'
import type { Settings } from '../../settings.ts'
import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import { together } from '../../words/together.ts'
import type { Words } from '../telling/tell.ts'
import { changeOf } from '../telling/wording.ts'
import type { OwnLevel } from './own-level.ts'
import { stoppedArticles } from './stopped-articles.ts'

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
  const { windowDays: days } = model.ownLevel
  const currency = orderDaysOf(state).currency ?? noCurrency
  const money = (amount: number) => ({ amount: amount.toFixed(2), currency })
  const evidence = [dayFromNumber(own.last)]
  const { usual, stopped } = stoppedArticles(state)
  return {
    'spend-below-own-level': {
      value: own.spent / own.expectedSpend,
      sentence: say('share.spend', {
        spent: money(own.spent),
        expected: money(own.expectedSpend),
        days,
        until: dayFromNumber(own.last),
        season: own.hasSeason ? 'counted' : 'unknown',
      }),
      evidence,
    },
    'smaller-orders': {
      value: own.orderWorth.now / own.orderWorth.before,
      sentence: say('share.order-worth', {
        now: money(own.orderWorth.now),
        before: money(own.orderWorth.before),
      }),
      evidence,
    },
    'narrower-assortment': {
      value: own.articles,
      sentence: say('share.assortment', {
        now: own.orderArticles?.now ?? 0,
        before: own.orderArticles?.before ?? 0,
      }),
      evidence,
    },
    'articles-stopped': {
      value: usual === 0 ? 0 : stopped.length / usual,
      sentence: stoppedWords(state),
      evidence: stopped.slice(0, namedArticles).map(({ sku }) => sku),
    },
  }
}

/** The share of customer: "Orders as often, but 97% smaller. 6 of 7 usual articles not bought since 1 December 2025 (…)." */
export function shareSentence(state: AccountState, own: OwnLevel): Sentence {
  const { stopped } = stoppedArticles(state)
  return together([rhythmOf(own), ...(stopped.length > 0 ? [stoppedWords(state)] : [])])
}

function rhythmOf({ orders, expectedOrders, orderWorth }: OwnLevel): Sentence {
  const frequency = orders / expectedOrders
  const size = orderWorth.now / orderWorth.before
  const by = changeOf(size)
  if (frequency < asOften.least) {
    const fewer = { orders, expected: Math.round(expectedOrders) }
    return size < asLarge ? say('share.less-often-smaller', { ...fewer, by }) : say('share.less-often', fewer)
  }
  const often = frequency > asOften.most ? 'more' : 'same'
  return size < asLarge ? say('share.orders-smaller', { often, by }) : say('share.orders', { often })
}

function stoppedWords(state: AccountState): Sentence {
  const { usual, stopped } = stoppedArticles(state)
  const since =
    stopped
      .map(({ lastDay }) => lastDay)
      .sort()
      .at(-1) ?? ''
  const articles = stopped.slice(0, namedArticles).map(({ sku }) => sku)
  const told = { stopped: stopped.length, usual, since, articles }
  return stopped.length > articles.length
    ? say('share.stopped-among-others', told)
    : say('share.stopped', told)
}
