import type { Words } from '../../words/words-for.ts'
import type { Block } from '../letter.ts'

/** The one link of a letter to a customer: where the complaint stands, and where they can say more. */
export function caseButton(link: string | undefined, { word }: Pick<Words, 'word'>): Block[] {
  return link === undefined ? [] : [{ type: 'button', label: word('letter.case'), url: link }]
}
