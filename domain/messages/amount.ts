import Big from 'big.js'

/** Money with two decimals and its currency code, when given: "EUR 1,234.50". Grouped from the decimal text itself. */
export function amountIn(amount: string, currency?: string): string {
  const [whole = '0', cents = '00'] = Big(amount).toFixed(2).split('.')
  const figure = `${whole.replace(/\B(?=(\d{3})+$)/g, ',').replace('-', '\u2212')}.${cents}`
  return currency === undefined ? figure : `${currency}\u00a0${figure}`
}
