import { say } from '../../words/say.ts'
import { type Reader, wordsFor } from '../../words/words-for.ts'
import { isShipped, type RootCauses } from './root-cause.ts'
import { shippedCauses, shippedDepartments } from './shipped-causes.ts'

const causeKeys = shippedCauses.map(({ key }) => key)

/** A root cause as a reader calls it; its key where the list names it no more. */
export function causeName(key: string, { causes }: Pick<RootCauses, 'causes'>, reader: Reader): string {
  const own = causes.find((cause) => cause.key === key)?.words?.[reader.locale]
  if (own !== undefined || !isShipped(causeKeys, key)) return own ?? key
  return wordsFor(reader).tell(say('word.cause', { cause: key }))
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
