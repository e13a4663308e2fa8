/**
 * Reads a number as people and programs write it: `1234.5`, `1,234.50`, `1.234,50`, `12,50`, `-3`. Answers a plain
 * decimal string, or null where it is no number or where one could read it two ways (`1,234`).
 */
export function readAmount(text: string): string | null {
  const amount = text.trim().replace(/\s/g, '')
  if (/^-?\d+(\.\d+)?$/.test(amount)) return amount
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(amount)) return amount.replaceAll(',', '')
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(amount)) return amount.replaceAll(',', '')
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(amount)) return amount.replaceAll('.', '').replace(',', '.')
  if (/^-?\d+,(\d{1,2}|\d{4,})$/.test(amount)) return amount.replace(',', '.')
  if (/^-?\d+(\.\d+)?e-?\d+$/i.test(amount)) return fromExponent(amount)
  return null
}

/** Spreadsheets write tiny prices as 1e-3; storage wants them plain. */
function fromExponent(amount: string): string | null {
  const value = Number(amount)
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? value.toFixed(10).replace(/\.?0+$/, '') : null
}
