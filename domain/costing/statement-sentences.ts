import type { Locale } from '../accounts/locale.ts'
import type { Activity, StatementAction, StatementFigures } from './account-statement.ts'

type Sentences = {
  activity: Record<Activity, string>
  action: Record<StatementAction, string>
  margin: (percent: string) => string
  serve: (percent: string) => string
  largest: (activity: string, percent: string) => string
  knownCost: (known: string, margin: string) => string
  freight: string
  converted: (codes: string) => string
  otherCurrencies: (codes: string) => string
  costRates: (currency: string, day: string) => string
  leftOut: (activities: string, from: string, to: string) => string
  stop: string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    activity: {
      order: 'Order handling',
      picking: 'Picking and packing',
      delivery: 'Delivery',
      return: 'Returns handling',
      contact: 'Calls, mails and visits',
      complaint: 'Complaint handling',
      redress: 'Redress paid',
      offers: 'Offers accepted',
      receivables: 'Financing of receivables',
    },
    action: {
      protect: 'Protect this account: it earns well and is easy to serve.',
      reprice: 'Talk about prices or terms: the goods earn little, serving the account is not the problem.',
      'redesign-service': 'Change how the account is served: the goods earn well, serving them eats it up.',
      review:
        'Review the account in person: margin and cost to serve both need a look before anything is promised.',
      'not-enough-data': 'Not enough orders yet to recommend anything.',
      'not-comparable': 'No recommendation: what serving the account costs is not known in its currency.',
    },
    margin: (percent) => `Gross margin is ${percent} of net sales`,
    serve: (percent) => `Serving the account takes ${percent} of net sales`,
    largest: (activity, percent) => `The largest part of it is ${activity.toLowerCase()} with ${percent}`,
    knownCost: (known, margin) =>
      `Unit costs are known for ${known} of sales; for the rest a gross margin of ${margin} is assumed`,
    freight: 'Freight reported with orders is counted as the cost of delivery',
    converted: (codes) => `Trade in ${codes} is included at the exchange rates of its days`,
    otherCurrencies: (codes) => `Trade in ${codes} is not included: no exchange rate is known`,
    costRates: (currency, day) =>
      `The rates for serving it are in ${currency}, at the exchange rate of ${day}`,
    leftOut: (activities, from, to) =>
      `Left out, because no exchange rate from ${from} to ${to} is known: ${activities.toLowerCase()}`,
    stop: '.',
  },
  'zh-CN': {
    activity: {
      order: '订单处理',
      picking: '拣货与包装',
      delivery: '配送',
      return: '退货处理',
      contact: '电话、邮件与拜访',
      complaint: '投诉处理',
      redress: '已付补偿',
      offers: '已接受的优惠',
      receivables: '应收账款资金成本',
    },
    action: {
      protect: '请维护好该客户：利润可观，服务成本低。',
      reprice: '建议商谈价格或付款条件：商品利润偏低，服务成本并非问题所在。',
      'redesign-service': '建议调整服务方式：商品利润良好，但被服务成本消耗。',
      review: '建议当面评估该客户：在作出任何承诺之前，利润和服务成本都需要核查。',
      'not-enough-data': '订单数量尚不足，暂无建议。',
      'not-comparable': '暂无建议：以该客户货币计的服务成本未知。',
    },
    margin: (percent) => `毛利占净销售额的 ${percent}`,
    serve: (percent) => `服务成本占净销售额的 ${percent}`,
    largest: (activity, percent) => `其中最大的一项是${activity}，占 ${percent}`,
    knownCost: (known, margin) => `${known} 的销售额有已知的单位成本；其余按 ${margin} 的毛利率估算`,
    freight: '订单中报告的运费计为配送成本',
    converted: (codes) => `${codes} 的交易按当日汇率计入`,
    otherCurrencies: (codes) => `未包含 ${codes} 的交易：没有已知汇率`,
    costRates: (currency, day) => `服务成本费率以 ${currency} 计，按 ${day} 的汇率换算`,
    leftOut: (activities, from, to) => `因没有 ${from} 至 ${to} 的已知汇率而未计入：${activities}`,
    stop: '。',
  },
}

/** The words around a statement's figures: activity names, notes and the recommendation with its reasons. */
export function statementSentences(figures: StatementFigures, action: StatementAction, locale: Locale) {
  const words = sentences[locale]
  const { marginRatio, ctsRatio, costToServe, costRates } = figures
  const largest = costToServe.activities.toSorted((a, b) => Number(b.cost) - Number(a.cost))[0]
  const why = [
    marginRatio === null ? [] : words.margin(percent(marginRatio)),
    ctsRatio === null ? [] : words.serve(percent(ctsRatio)),
    largest === undefined || ctsRatio === null
      ? []
      : words.largest(
          words.activity[largest.activity],
          percent(Number(largest.cost) / Number(costToServe.total)),
        ),
  ].flat()
  const notes = [
    figures.knownCostShare < 1
      ? words.knownCost(percent(figures.knownCostShare), percent(figures.assumedMargin))
      : [],
    costToServe.activities.some(({ activity }) => activity === 'delivery') ? words.freight : [],
    figures.convertedCurrencies.length > 0 ? words.converted(figures.convertedCurrencies.join(', ')) : [],
    figures.otherCurrencies.length > 0 ? words.otherCurrencies(figures.otherCurrencies.join(', ')) : [],
    costRates?.rateOf ? words.costRates(costRates.currency, costRates.rateOf) : [],
    costRates && costToServe.leftOut.length > 0
      ? words.leftOut(
          costToServe.leftOut.map((each) => words.activity[each]).join(', '),
          costRates.currency,
          figures.currency,
        )
      : [],
  ].flat()
  const ended = (sentence: string) => sentence + words.stop
  return {
    activity: words.activity,
    notes: notes.map(ended),
    recommendation: { action, sentence: words.action[action], why: why.map(ended) },
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)}\u00a0%`
}
