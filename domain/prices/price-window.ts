/** Days compared on either side of a price change, and of the usual price of what is bought (judgement). */
export const priceWindowDays = 180
