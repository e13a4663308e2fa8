import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * What packed values are full of: what stands here costs a stored item hardly a byte. It is part of what is stored: never change it, add a
 * version.
 */
const dictionaries: Readonly<Record<number, Buffer>> = {
  1: Buffer.from(
    '"type":"price-change","sku":"oldPrice":"newPrice":"type":"survey","score":"comment":"type":"quote-lost","reason":"competitor":"amount":' +
      '"type":"contact","channel":"phone""email""visit","minutes":"type":"complaint-closed","decision":"upheld""partly""rejected"' +
      '"type":"complaint","complaintId":"category":"quality""delivery","severity":"minor""major""critical"' +
      '"type":"return","currency":"orderId":"reason":"quality","lines":[{"sku":"quantity":"unitPrice":"unitCost":' +
      '{"id":"accountId":"at":"2026-01-01T00:00:00Z","type":"order","currency":"EUR","lines":[{"sku":"quantity":1,"unitPrice":"listPrice":"unitCost":"discount":"freight":"' +
      '{"articles":[["days":[{"day":2,"article":[0,1],"units":[1,1],"unitList":[1],"reported":[]},{"day":' +
      '[{"v":1,"through":20500,"count":1,"days":1,"factDays":[20500,7,7],"firstComplaint":null,"orderDays":[20500,7,7],"latest":{"orders":[1,1,1,1],"articles":[3,3],"known":[3,3],"discounted":[0,0],"worth":{"EUR":[100]}},"earlier":{"days":0,"worth":{}},"currencies":{"EUR":10},"articles":{"sku":["A-1"],"first":[20500],"last":[20500],"buys":[1],"units":[1],"lastUnits":[1],"spread":[0,0],"steps":[[20500,1,0]]},"complaints":[{"complaintId":"severity":"major","opened":20500,"closed":null,"upheld":false,"verdicts":[]}],"earlierComplaints":0,"qualityReturns":[],"earlierReturns":0,"complaintDays":[],"quotesLost":[],"prices":{"month":674,"answers":[],"cheaper":[],"told":{"changes":0,"answers":[{"day":20500,"items":1,"ratio":1.1,"volume":0.9,"against":true,"evidence":["2026-01-01"]}],"drift":{"logChange":-0.1,"middle":20500,"until":20500,"more":"","less":""}}},"evidence":{"orders":[],"discounted":[],"quotesLost":[]}},' +
      '{"bucket":{"v":1,"day":"2026-01-01","count":1,"orders":1,"orderIds":[""],"sales":{"EUR":{"orders":1,"lines":3,"units":"10","revenue":"100","listSales":"100","knownLines":3,"discountedLines":0,"cost":"0","costKnownRevenue":"0","freight":"0","returns":0,"returnLines":0,"returnUnits":"0","returned":"0","returnedCost":"0","returnedCostKnown":"0"}},"contacts":{},"quotesLost":{},"quotesLostOnPriceIds":[],"complaintsOpened":[],"complaintsClosed":[],"qualityReturns":0,"qualityReturnIds":[],"surveys":[],"prices":[{"sku":"","currency":"EUR","units":"1","revenue":"10","listSales":"10"}],"priceChanges":[]},"ids":["',
  ),
}
const current = 1

/** A value of plain data as few bytes, the version of its dictionary first: stored bytes are what a write costs. */
export function pack(value: unknown): Uint8Array {
  const packed = deflateRawSync(JSON.stringify(value), { level: 9, dictionary: dictionaries[current] })
  return Buffer.concat([Buffer.of(current), packed])
}

/** The value that was packed. Throws when it was packed by a later release with another dictionary, or is no packed value. */
export function unpack(bytes: Uint8Array): unknown {
  const dictionary = dictionaries[bytes[0] ?? 0]
  if (dictionary === undefined)
    throw new Error(`Packed with dictionary ${bytes[0]}, which this release does not know`)
  return JSON.parse(inflateRawSync(bytes.subarray(1), { dictionary }).toString('utf8'))
}
