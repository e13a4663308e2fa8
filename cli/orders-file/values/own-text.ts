/** V8 copies shorter parts of a text by itself. */
const LONGEST_COPIED = 12

/** A copy of a text that is kept: a part of a longer text would keep the whole of that in memory. */
export const ownText = (text: string): string =>
  text.length <= LONGEST_COPIED ? text : Buffer.from(text, 'utf16le').toString('utf16le')
