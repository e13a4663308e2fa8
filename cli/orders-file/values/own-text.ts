/** A copy of a text that is kept: a part of a longer text would keep the whole of that in memory. */
export const ownText = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
