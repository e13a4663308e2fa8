import type * as z from 'zod'

/** Names of fields come from the sender: so much of one is enough to find it by. */
const longestName = 100

/** Why one record was refused: `field` is a dotted path ('' for the record itself), `reason` a sentence. */
export type Rejection = { field: string; code: string; reason: string }

/** The first thing wrong with a record. */
export function rejectionOf(error: z.ZodError): Rejection {
  return rejectionsOf(error)[0] ?? { field: '', code: 'invalid', reason: 'The record is not valid.' }
}

/** Everything wrong with a record, in the order the schema found it; every unknown field has its own entry. */
export function rejectionsOf(error: z.ZodError): Rejection[] {
  return error.issues.flatMap(describe)
}

function describe(issue: z.core.$ZodIssue): Rejection[] {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const unknown = [...issue.path, shown(key)].join('.')
      return {
        field: unknown,
        code: 'unknownField',
        reason: `${unknown} is not a known field; remove it or correct its name.`,
      }
    })
  }
  const meant = issue.code === 'invalid_union' ? issue.errors.find(isAboutFields) : undefined
  if (meant) return meant.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }))
  const [code, problem] = explain(issue)
  return [{ field, code, reason: `${field === '' ? 'The record' : field} ${problem}.` }]
}

/** Of several forms a value may have, the one it has in outline is what its sender meant: what is wrong lies within. */
function isAboutFields(issues: readonly z.core.$ZodIssue[]): boolean {
  return (
    issues.length > 0 && issues.every(({ code, path }) => path.length > 0 || code === 'unrecognized_keys')
  )
}

/** The code of an issue, and what to say after the field's name. */
function explain(issue: z.core.$ZodIssue): [code: string, problem: string] {
  switch (issue.code) {
    case 'invalid_type':
      // Zod tells a missing value from a wrong one only in its message.
      return issue.message.endsWith('received undefined')
        ? ['missingField', 'is missing']
        : ['wrongType', `must be ${article(issue.expected)}`]
    case 'too_small':
      return [
        'tooSmall',
        `must be ${issue.inclusive ? 'at least' : 'more than'} ${size(issue.minimum, issue.origin)}`,
      ]
    case 'too_big':
      return [
        'tooLarge',
        `must be ${issue.inclusive ? 'at most' : 'less than'} ${size(issue.maximum, issue.origin)}`,
      ]
    case 'invalid_value':
      return ['notAllowed', `must be one of ${allowed(issue.values)}`]
    case 'invalid_union':
      return 'options' in issue
        ? ['unknownType', `must be one of ${allowed(issue.options)}`]
        : ['wrongFormat', issue.message]
    case 'invalid_format':
      return ['wrongFormat', issue.message]
    default:
      return ['invalid', issue.message]
  }
}

function shown(key: string): string {
  const start = key.toWellFormed().slice(0, longestName)
  return key.length > longestName ? `${start}…` : start
}

function article(type: string): string {
  if (type === 'int') return 'a whole number'
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
}

function size(limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${limit} characters long`
  return origin === 'array' ? `${limit} ${limit === 1 ? 'entry' : 'entries'} long` : `${limit}`
}

function allowed(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values)
}
