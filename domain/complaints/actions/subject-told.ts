import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import type { Reader } from '../../words/words-for.ts'
import { causeName } from '../causes/cause-name.ts'
import type { RootCauses } from '../causes/root-cause.ts'
import type { ActionSubject } from './action-subject.ts'

/** What an action is about, for a reader: words for a cause may be the company's own, in each language. */
export function subjectTold(subject: ActionSubject, rootCauses: RootCauses, reader: Reader): Sentence {
  if (subject.kind === 'cause')
    return say('action.cause', { cause: causeName(subject.cause, rootCauses, reader) })
  const { sku, lot } = subject
  const article = sku === undefined ? [] : [say('about.article', { article: sku })]
  return say('action.lot', { about: [...article, say('about.lot', { lot })] })
}
