import type { Locale } from '../../accounts/locale.ts'
import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import { causeSentence } from '../causes/cause-name.ts'
import type { RootCauses } from '../causes/root-cause.ts'
import type { ActionSubject } from './action-subject.ts'

/** What an action is about; a cause that the company has words of its own for by those in `locale`. */
export function subjectTold(subject: ActionSubject, rootCauses: RootCauses, locale: Locale): Sentence {
  if (subject.kind === 'cause')
    return say('action.cause', { cause: causeSentence(subject.cause, rootCauses, locale) })
  const { sku, lot } = subject
  const article = sku === undefined ? [] : [say('about.article', { article: sku })]
  return say('action.lot', { about: [...article, say('about.lot', { lot })] })
}
