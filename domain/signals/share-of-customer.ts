import type { AccountState } from '../history/account-state.ts'
import { articlesByDay } from '../history/orders-by-day.ts'
import { orderDaysOf } from '../learning/order-days-of.ts'
import type { Model } from '../risk/model.ts'
import { logit } from '../statistics/logit.ts'
import { shrunkShare } from '../statistics/shrunk-share.ts'
import { say } from '../words/say.ts'
import { nothing, steady } from './courses/steady.ts'
import { articlesUntil } from './courses/steps.ts'
import { type OwnLevel, ownLevelOver, type Purchased } from './share/own-level.ts'
import { type ShareMeasure, shareSentence, shareWords } from './share/share-words.ts'
import type { FeatureBlock, Signal } from './signal.ts'
import { said } from './telling/said-by.ts'
import { tell } from './telling/tell.ts'
import { notEnoughData } from './telling/wording.ts'

const key = 'share-of-customer'

// A tenth up or down is within what an account's level varies by.
const noteworthy = Math.log(0.9)

/** Named with the window they look at, 90 days. The size of orders is left out: beside spend it would tell of the rhythm, as others do. */
const block: FeatureBlock = {
  names: [
    'spend of 90 days against own level',
    'articles an order of 90 days against own',
    'habitual articles stopped',
  ],
  over({ days, amounts, record }, parameters) {
    if (days.length < 2) return block.names.map(() => nothing)
    const level = ownLevelOver({ days, amounts, articles: record?.articles ?? [] }, parameters)
    const factor = (name: 'spend' | 'articles') => steady((day) => Math.log(level(day)?.[name] ?? 1))
    const stopped = articlesUntil(record?.habits ?? [])
    return [factor('spend'), factor('articles'), steady((day) => excessOf(stopped(day), parameters))]
  },
}

/**
 * Partial defection (Buckinx & Van den Poel 2005): an account that goes on ordering but buys less of what it used to. Spend, size and
 * variety of its orders against its own level, and usual articles that have stopped.
 */
export const shareOfCustomer: Signal<ShareMeasure> = {
  key,
  // Who buys elsewhere has not said why: no offer is for that alone.
  reason: 'inactivity',
  coefficients: {
    // Logs of how far each lies below the own level. Little on purpose: who buys less often goes elsewhere than away (judgement).
    'spend-below-own-level': 0.15,
    'smaller-orders': 0.1,
    'narrower-assortment': 0.1,
    // Log-odds of stopped articles among the usual ones, above what chance stops.
    'articles-stopped': 0.05,
  },
  learned: {
    measures: [
      {
        measure: key,
        features: block.names,
        tell: said(
          ['spend-below-own-level', 'smaller-orders', 'narrower-assortment', 'articles-stopped'],
          say('share.as-before'),
        ),
      },
    ],
    block,
  },
  over(state, settings) {
    const { model } = settings
    const level = ownLevelOver(purchasedOf(state), model)
    const stopped = articlesUntil(state.articles.steps)
    const fallen = (measure: ShareMeasure, factor: (level: OwnLevel) => number) => ({
      measure,
      ...steady((day) => {
        const own = level(day)
        return own === null ? 0 : Math.max(0, noteworthy - Math.log(factor(own)))
      }),
    })
    const measures = [
      fallen('spend-below-own-level', ({ spend }) => spend),
      fallen('smaller-orders', ({ size }) => size),
      fallen('narrower-assortment', ({ articles }) => articles),
      {
        measure: 'articles-stopped' as const,
        // Like the others nothing where there is no level to read them against.
        ...steady((day) => (level(day) === null ? 0 : Math.max(0, excessOf(stopped(day), model)))),
      },
    ]
    return {
      measures,
      read(day) {
        const own = level(day)
        if (own === null)
          return notEnoughData(key, say('not-enough.own-level', { days: model.ownLevel.windowDays }))
        const words = shareWords(state, own, settings)
        const told = tell(measures, words, day, model.coefficients).filter(
          ({ measure }) => (measures.find((each) => each.measure === measure)?.feature(day) ?? 0) > 0,
        )
        return {
          key,
          status: 'ok',
          value: own.spend,
          sentence: shareSentence(state, own),
          evidence: [...new Set(told.flatMap(({ evidence }) => evidence))],
          measures: told,
        }
      },
      alarm(day) {
        const { yellow, red, sureness } = settings.shrinking
        const own = level(day)
        if (own === null) return null
        if (own.below(red) >= sureness) return 'red'
        return own.below(yellow) >= sureness ? 'yellow' : null
      },
    }
  },
}

/** Log-odds of stopped articles above the usual. */
function excessOf({ habits, stopped }: { habits: number; stopped: number }, { ownLevel }: Model): number {
  const prior = ownLevel.stopped
  return logit(shrunkShare(prior, stopped, habits)) - logit(shrunkShare(prior, 0, 0))
}

function purchasedOf(state: AccountState): Purchased {
  const { days, amounts } = orderDaysOf(state)
  return { days, amounts, articles: articlesByDay(state) }
}
