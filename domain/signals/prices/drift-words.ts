import { dayFromNumber } from '../../history/day.ts'
import { say } from '../../words/say.ts'
import type { PartWords } from '../share/part-words.ts'
import { changeOf } from '../telling/wording.ts'
import type { PriceTelling } from './price-telling.ts'

// Less is within what a basket varies by.
const noteworthy = 0.95

/** What the drift to cheaper items says, with the items bought more and less often than before. */
export function driftWords({ told }: PriceTelling): PartWords {
  const found = told?.drift ?? null
  if (found === null) return { unknown: say('price.drift-unknown') }
  const factor = Math.exp(found.logChange)
  const since = dayFromNumber(found.middle + 1)
  const isCheaper = factor < noteworthy
  const { more, less } = isCheaper ? found : { more: '', less: '' }
  const by = changeOf(factor)
  const words = {
    value: found.logChange,
    sentence: !isCheaper
      ? say('price.not-cheaper', { since })
      : more && less
        ? say('price.cheaper-items', { since, by, more, less })
        : say('price.cheaper', { since, by }),
    evidence: [since, dayFromNumber(found.until), more, less].filter((each) => each !== ''),
  }
  return { measure: 'drift-to-cheaper-items', words }
}
