import * as z from 'zod'
import { Id, Line } from '../../events/fields.ts'
import { Remedy } from '../remedy.ts'
import { shippedCauses, shippedDepartments } from './shipped-causes.ts'

/** What a company calls a cause or department in its data: stored with decisions, so it is never to change. */
export const CauseKey = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be small letters, digits and dashes' })
  .max(40)

/** A name in each language of the product. */
const Words = z.strictObject({ en: Line(80), 'zh-CN': Line(80) })

const Department = z.strictObject({ key: CauseKey, words: Words.optional() })
export type Department = z.infer<typeof Department>

/** Why a complaint came about, whose department has to see to it, and the remedies that answer it, best first. */
const RootCause = z.strictObject({
  key: CauseKey,
  department: CauseKey,
  redress: z.array(Remedy).max(Remedy.options.length).default([]),
  words: Words.optional(),
})
export type RootCause = z.infer<typeof RootCause>

/**
 * The list of root causes that a decision on a complaint chooses from. A company's own list takes the place of the shipped one; what of it
 * is not shipped needs words of its own. `heads` says who heads a department, by the id of the person.
 */
export const RootCauses = z
  .strictObject({
    departments: z
      .array(Department)
      .max(50)
      .prefault(shippedDepartments.map((key) => ({ key }))),
    causes: z
      .array(RootCause)
      .max(200)
      .prefault(shippedCauses.map((cause) => ({ ...cause }))),
    heads: z.record(CauseKey, Id).default({}),
  })
  .superRefine(({ departments, causes, heads }, context) => {
    const known = new Set(departments.map(({ key }) => key))
    const wrong = (path: (string | number)[], { error: message }: { error: string }) =>
      context.addIssue({ code: 'custom', path, message })
    if (known.size < departments.length)
      wrong(['departments'], { error: 'every department needs its own key' })
    if (new Set(causes.map(({ key }) => key)).size < causes.length)
      wrong(['causes'], { error: 'every cause needs its own key' })
    for (const [at, { key, words }] of departments.entries())
      if (!words && !isShipped(shippedDepartments, key))
        wrong(['departments', at, 'words'], { error: 'must name it in every language' })
    for (const [at, { key, department, words }] of causes.entries()) {
      if (!known.has(department))
        wrong(['causes', at, 'department'], { error: 'must be one of the departments' })
      if (
        !words &&
        !isShipped(
          shippedCauses.map((cause) => cause.key),
          key,
        )
      )
        wrong(['causes', at, 'words'], { error: 'must name it in every language' })
    }
    for (const department of Object.keys(heads))
      if (!known.has(department)) wrong(['heads', department], { error: 'must be one of the departments' })
  })
export type RootCauses = z.infer<typeof RootCauses>

/** A cause of the list; undefined for none, and for one that is on it no more. */
export function causeOf(
  { causes }: Pick<RootCauses, 'causes'>,
  key: string | undefined,
): RootCause | undefined {
  return causes.find((cause) => cause.key === key)
}

/** Whether a key has words in the catalogues. */
export function isShipped<K extends string>(keys: readonly K[], key: string): key is K {
  return keys.some((each) => each === key)
}
