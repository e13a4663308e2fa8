import type { Locale } from '../accounts/locale.ts'
import type { AccountValue } from '../learning/account-value.ts'
import type { RiskOverride } from '../risk/risk-override.ts'
import { wordsFor } from '../words/words-for.ts'
import { amountIn } from './amount.ts'
import type { Row } from './letter.ts'
import { dayIn } from './moment.ts'

type Sentences = {
  labels: Record<'value' | 'override', string>
  /** The amount with what it means. */
  value: (tier: string, amount: string) => string
  override: (band: string, until: string, author: string, reason: string) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    labels: { value: 'Value', override: 'A manager says' },
    value: (tier, amount) =>
      `${tier}, about ${amount} of revenue expected in the next 52 weeks (discounted by 10 % a year; earlier revenue and the cost of keeping the account are not in it)`,
    override: (band, until, author, reason) =>
      `${band} until ${until}, whatever was computed (${author}: ${reason})`,
  },
  'zh-CN': {
    labels: { value: '客户价值', override: '经理判断' },
    value: (tier, amount) =>
      `${tier}，未来 52 周预计收入约 ${amount}（按每年 10% 折现；不含以往收入，也未扣除维护成本）`,
    override: (band, until, author, reason) =>
      `${until} 前视为${band}，不论计算结果如何（${author}：${reason}）`,
  },
}

/** What an account is worth as a row, tier in words and the amount with its convention. */
export function valueRow({ tier, amount, currency }: AccountValue, locale: Locale): Row {
  const say = sentences[locale]
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  return {
    label: say.labels.value,
    value: say.value(word('word.tier', { tier }), amountIn(amount, currency)),
  }
}

/** What a manager knows better than the numbers as a row: the band, until when, who says so and why. */
export function overrideRow({ band, expiresOn, author, reason }: RiskOverride, locale: Locale): Row {
  const say = sentences[locale]
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  return {
    label: say.labels.override,
    value: say.override(word('word.band', { band }), dayIn(expiresOn, locale), author, reason),
  }
}
