import { widthOf } from './width.ts'

/** What a line must not be broken in: a word with the blanks before it, or one Chinese character with the punctuation that belongs to it. */
const piece = /\s*(?:[（“《]*\p{sc=Han}[，。：；！？、）”》]*|[（“《]*[^\s\p{sc=Han}（“《]+|\S)/gu

/** A text in lines of at most `width` columns of a terminal, a Chinese character taking two; its own line breaks are kept. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      const lines: string[] = ['']
      for (const next of line.match(piece) ?? []) {
        const longer = `${lines.at(-1)}${next}`
        if (lines.at(-1) === '' || widthOf(longer) <= width) lines[lines.length - 1] = longer
        else lines.push(next.trimStart())
      }
      return lines
    })
    .join('\n')
}
