import type * as z from 'zod'
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
  const wrong = issues.filter((issue) => !isMissing(issue)).map((issue) => wrongText(issue, options))
  const lines = missing.length > 0 ? [`missing: ${missing.join(', ')} (--help says what each is)`] : []
  throw new UsageError([...lines, ...wrong].join('\n'))
}

/** `trainAt` is `--train-at`. */
function flagOf({ path: [name] }: Issue): string {
  return `--${String(name).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

function wrongText(issue: Issue, given: Given): string {
  const { message } = issue
  return message.startsWith('--') ? message : `${flagOf(issue)}: ${inWords(issue, given)}`
}

/** What the schema library says in its own terms, in those of a person; a schema's own sentences as they are. */
function inWords(issue: Issue, given: Given): string {
  const value = `"${String(given[String(issue.path[0])])}"`
  if (!/^(Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message
  if (issue.code === 'invalid_type')
    return `${value} is no ${issue.expected === 'int' ? 'whole number' : issue.expected}`
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'must not be empty' : `${value} is less than ${issue.minimum}`
  if (issue.code === 'too_big') return `${value} is more than ${issue.maximum}`
  if (issue.code === 'invalid_value') return `${value} is none of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_format' && issue.format === 'email') return `${value} is no mail address`
  return issue.message
}
