import type { Locale } from '../../accounts/locale.ts'
import type { Sentence } from '../../words/kinds.ts'
import { say } from '../../words/say.ts'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import { isShipped, type RootCauses } from './root-cause.ts'
import { shippedCauses, shippedDepartments } from './shipped-causes.ts'

const causeKeys = shippedCauses.map(({ key }) => key)

/**
 * A root cause as it is called: one of the shipped list in whatever language it is read in, words of the company's own in `locale`; its key
 * where the list names it no more.
 */
export function causeSentence(key: string, { causes }: Pick<RootCauses, 'causes'>, locale: Locale): Sentence {
  const own = causes.find((cause) => cause.key === key)?.words?.[locale]
  if (own !== undefined || !isShipped(causeKeys, key)) return say('word.own', { words: own ?? key })
  return say('word.cause', { cause: key })
}

/** The same as a reader reads it. */
export function causeName(key: string, rootCauses: Pick<RootCauses, 'causes'>, reader: Reader): string {
  return wordsFor(reader).tell(causeSentence(key, rootCauses, reader.locale))
}

/** A department as a reader calls it; its key where the list names it no more. */
export function departmentName(
  key: string,
  { departments }: Pick<RootCauses, 'departments'>,
  reader: Reader,
): string {
  const own = departments.find((department) => department.key === key)?.words?.[reader.locale]
  if (own !== undefined || !isShipped(shippedDepartments, key)) return own ?? key
  return wordsFor(reader).tell(say('word.department', { department: key }))
}
