/**
 * Text that looks like what it is, whoever wrote it: well-formed, line breaks as `\n`, without control characters and those that turn the
 * direction of what follows or hide in it.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
}
