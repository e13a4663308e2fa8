import type { Outside } from '../../complaints/outside-route.ts'
import type { Words } from '../../words/words-for.ts'

/** Whom a customer who does not agree can turn to, where and until when: alike in the letter and on the page. */
export function outsideWords(
  { name, url = '', until, words }: Outside,
  { word }: Pick<Words, 'word'>,
): string {
  if (words !== undefined) return words
  const place = { name, url, where: url === '' ? ('unsaid' as const) : ('page' as const) }
  return until === undefined ? word('outside.route', place) : word('outside.route-until', { ...place, until })
}
