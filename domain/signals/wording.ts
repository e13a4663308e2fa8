/** A count with its noun: "1 order", "3 orders". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** A rhythm in days: "a day", "every 14 days". */
export function every(days: number): string {
  return days === 1 ? 'a day' : `every ${days} days`
}

/** A probability as whole per cent that never claims certainty. */
export function percent(probability: number): string {
  if (probability < 0.01) return 'less than 1 %'
  if (probability > 0.99) return 'more than 99 %'
  return `${Math.round(probability * 100)} %`
}

/** The reading of a signal that has too little to go on; the sentence says what is missing. */
export function notEnoughData(key: string, missing: string) {
  const sentence = `Not enough data yet: ${missing}.`
  return { key, status: 'not-enough-data' as const, value: null, sentence, evidence: [], measures: [] }
}

/** A factor as the whole per cent of its change, without sign: 1.08 and .92 are both "8 %". */
export function changePercent(factor: number): string {
  return `${Math.round(Math.abs(factor - 1) * 100)} %`
}
