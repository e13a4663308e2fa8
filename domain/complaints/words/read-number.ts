import type { QuantityWords } from './severity-words.ts'

/** A number in figures or in the words of a language ("twenty-five", 四十二); NaN for what is none. */
export function readNumber(text: string, { numbers, multipliers }: QuantityWords): number {
  const figures = text.trim().replaceAll(',', '')
  if (/^\d+(\.\d+)?$/.test(figures)) return Number(figures)
  const known = Object.keys({ ...numbers, ...multipliers }).toSorted((a, b) => b.length - a.length)
  const parts = text.match(new RegExp(known.join('|'), 'gu')) ?? []
  if (parts.join('') !== text.replace(/[\s-]/g, '')) return Number.NaN
  let [total, open] = [0, 0]
  for (const part of parts) {
    const multiplier = multipliers[part]
    if (multiplier === undefined) {
      open += numbers[part] ?? 0
    } else {
      total += Math.max(open, 1) * multiplier
      open = 0
    }
  }
  return parts.length === 0 ? Number.NaN : total + open
}
