/** ISO 4217's code for what has no currency: amounts whose currency nobody named. */
export const noCurrency = 'XXX'
