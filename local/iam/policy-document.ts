import * as z from 'zod'

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())])

/** Condition operators the local stack evaluates. */
export const operators = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'ForAllValues:StringEquals',
  'ForAllValues:StringLike',
  'ForAnyValue:StringEquals',
  'ForAnyValue:StringLike',
  'Null',
] as const
export type Operator = (typeof operators)[number]

/** Condition keys that the local services answer; a policy that asks for another one could never be judged. */
const keys = ['dynamodb:LeadingKeys', 'ses:FromAddress', 'ses:Recipients'] as const

const Tests = z.partialRecord(z.enum(keys), oneOrMore)

const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.partialRecord(z.enum(operators), Tests).default({}),
})
export type Statement = z.output<typeof Statement>

/** An identity policy. Anything the local stack could not judge exactly (NotAction, unknown operators or keys) is refused. */
export const PolicyDocument = z.strictObject({
  Version: z.literal('2012-10-17').optional(),
  Id: z.string().optional(),
  Statement: z.union([z.array(Statement), Statement.transform((one) => [one])]),
})

/** Who may take on a role: read, but not judged, because only the template's own services run here. */
export const TrustPolicy = z.strictObject({
  Version: z.literal('2012-10-17').optional(),
  Statement: z.array(z.looseObject({ Effect: z.enum(['Allow', 'Deny']), Principal: z.unknown() })),
})
