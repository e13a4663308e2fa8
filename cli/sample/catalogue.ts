/** What Nordwall Fasteners sells; prices and costs in cents per box. */
export type Product = { sku: string; listCents: number; costCents: number }

/** The product whose lot goes wrong. */
export const badProduct: Product = { sku: 'HX-M12-80', listCents: 3890, costCents: 2310 }
export const badLot = 'L2417'

export const catalogue: readonly [Product, ...Product[]] = [
  badProduct,
  { sku: 'HX-M8-40', listCents: 1990, costCents: 1130 },
  { sku: 'HX-M10-60', listCents: 2750, costCents: 1580 },
  { sku: 'WS-M8-A2', listCents: 890, costCents: 420 },
  { sku: 'WS-M12-A2', listCents: 1240, costCents: 610 },
  { sku: 'NT-M8-A4', listCents: 1590, costCents: 880 },
  { sku: 'NT-M12-A4', listCents: 2140, costCents: 1250 },
  { sku: 'TR-M10-1000', listCents: 5480, costCents: 3360 },
  { sku: 'AN-FZ-12', listCents: 7650, costCents: 4420 },
  { sku: 'AN-CH-300', listCents: 6320, costCents: 3980 },
  { sku: 'SC-WD-6x80', listCents: 2480, costCents: 1290 },
  { sku: 'SC-WD-8x160', listCents: 3980, costCents: 2170 },
  { sku: 'RV-AL-4x10', listCents: 1120, costCents: 540 },
  { sku: 'CL-PIPE-50', listCents: 1850, costCents: 990 },
  { sku: 'BR-L-90', listCents: 4210, costCents: 2480 },
]

/** On this many days before today all list prices rose, by this share. */
export const priceRise = { daysAgo: 84, share: 0.09 }
