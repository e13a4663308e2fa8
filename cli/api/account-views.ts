import * as z from 'zod'

/** What the commands show of `GET /v1/accounts`; more may be in it. */
export const AccountList = z.looseObject({
  accounts: z.array(
    z.looseObject({
      accountId: z.string(),
      name: z.string(),
      band: z.string(),
      probability: z.number().nullable(),
      sentence: z.string(),
    }),
  ),
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
    sentence: z.string(),
    contributions: z.array(z.looseObject({ measure: z.string(), points: z.number(), sentence: z.string() })),
  }),
  signals: z.array(
    z.looseObject({
      key: z.string(),
      status: z.string(),
      value: z.number().nullable(),
      sentence: z.string(),
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
      title: z.string(),
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
