import * as z from 'zod'
import { Told } from './told.ts'

/** What the commands show of `GET /v1/accounts`; more may be in it. */
export const AccountList = z.looseObject({
  accounts: z.array(
    z.looseObject({
      accountId: z.string(),
      name: z.string(),
      band: z.string(),
      probability: z.number().nullable(),
      sentence: Told,
      asOf: z.string(),
      modelVersion: z.string(),
    }),
  ),
  modelInUse: z.string(),
  cursor: z.string().optional(),
})
export type AccountList = z.infer<typeof AccountList>

/** What the commands show of `GET /v1/accounts/{accountId}`. */
export const AccountView = z.looseObject({
  accountId: z.string(),
  name: z.string(),
  owner: z.looseObject({ name: z.string() }),
  risk: z.looseObject({
    probability: z.number().nullable(),
    band: z.string(),
    horizonDays: z.number(),
    sentence: Told,
    contributions: z.array(z.looseObject({ measure: z.string(), points: z.number(), sentence: Told })),
  }),
  signals: z.array(
    z.looseObject({
      key: z.string(),
      status: z.string(),
      value: z.number().nullable(),
      sentence: Told,
    }),
  ),
  complaints: z.array(
    z.looseObject({
      complaintId: z.string(),
      reference: z.string(),
      status: z.string(),
      resolveBy: z.string(),
    }),
  ),
  tasks: z.array(
    z.looseObject({
      title: Told,
      status: z.string(),
      dueAt: z.string(),
      owner: z.looseObject({ name: z.string() }),
    }),
  ),
  runs: z.array(
    z.looseObject({
      playbook: z.string(),
      status: z.string(),
      startedAt: z.string(),
      outcome: z.string().optional(),
    }),
  ),
})
export type AccountView = z.infer<typeof AccountView>
