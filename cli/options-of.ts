import type * as z from 'zod'
import type { Sentence } from '../domain/words/kinds.ts'
import { say } from '../domain/words/say.ts'
import { sentences } from '../domain/words/sentences.ts'
import { UsageError } from './usage-error.ts'

type Issue = z.core.$ZodIssue
type Given = Readonly<Record<string, unknown>>

/** The options of a command. Throws one UsageError that names all that is missing and all that is wrong, by their flags. */
export function optionsOf<S extends z.ZodType>(schema: S, given: unknown): z.infer<S> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const options = (given ?? {}) as Given
  const isMissing = ({ code, path: [name] }: Issue) =>
    (code === 'invalid_type' || code === 'invalid_value') &&
    name !== undefined &&
    options[String(name)] === undefined
  const { issues } = parsed.error
  const missing = issues.filter(isMissing).map(flagOf)
  const wrong = issues
    .filter((issue) => !isMissing(issue))
    .map((issue) => say('usage.wrong', { flag: flagOf(issue), why: whyWrong(issue, options) }))
  const first = missing.length > 0 ? [say('usage.missing', { what: missing.join(', ') })] : []
  throw new UsageError([...first, ...wrong])
}

/** `trainAt` is `--train-at`. */
function flagOf({ path: [name] }: Issue): string {
  return `--${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** What the schema library says in its own terms, in those of a person; what a schema names itself (`usage.value`, `usage.must`) by that name. */
function whyWrong(issue: Issue, given: Given): Sentence {
  const value = `"${String(given[String(issue.path[0])])}"`
  const is = sentences['usage.value'].is.find((each) => each === issue.message)
  if (is) return say('usage.value', { value, is })
  const be = sentences['usage.must'].be.find((each) => each === issue.message)
  if (be) return say('usage.must', { be })
  switch (issue.code) {
    case 'invalid_type':
      return say('usage.value', { value, is: issue.expected === 'int' ? 'whole-number' : 'number' })
    case 'too_small':
      return issue.origin === 'string'
        ? say('usage.must', { be: 'filled' })
        : say('usage.less', { value, limit: String(issue.minimum) })
    case 'too_big':
      return say('usage.more', { value, limit: String(issue.maximum) })
    case 'invalid_value':
      return say('usage.none-of', { value, choices: issue.values.join(', ') })
    case 'invalid_format': {
      const format = formats[issue.format]
      if (format) return say('usage.value', { value, is: format })
    }
  }
  return say('word.own', { words: issue.message })
}

const formats: Readonly<Record<string, 'day' | 'mail-address' | 'url'>> = {
  date: 'day',
  email: 'mail-address',
  url: 'url',
}
