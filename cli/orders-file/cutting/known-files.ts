/** Files that people take for tables and that are none, by how they begin. */
const known = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: how such a file begins
  ['xls', /^\u00d0\u00cf\u0011\u00e0/],
  ['pdf', /^%PDF/],
  ['parquet', /^PAR1/],
  ['html', /^\s*<(?:\?xml|!doctype|html|table|workbook)/i],
  ['json', /^\s*[[{](?:\s*["[{\]}\d-]|\s*$)/],
  ['database', /^SQLite format 3/],
  // bzip2, Zstandard, 7z, RAR and xz; gzip once more within gzip.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: how such files begin
  ['packed', /^(?:BZh\d|\(\u00b5\/\u00fd|7z\u00bc\u00af|Rar!|\u00fd7zXZ|\u001f\u008b)/],
] as const

/** What a file is that is no table of rows; null where nothing speaks against it. */
export function noTable(beginning: Buffer): (typeof known)[number][0] | null {
  const text = beginning.subarray(0, 200).toString('latin1')
  const found = known.find(([, begins]) => begins.test(text))
  return found?.[0] ?? null
}
