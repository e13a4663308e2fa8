import * as z from 'zod'

/** What the commands show of `GET /v1/accounts`; more may be in it. */
export const AccountList = z.looseObject({
  accounts: z.array(
    z.looseObject({
      accountId: z.string(),
      name: z.string().nullish(),
      band: z.string(),
      probability: z.number().nullish(),
      owner: z.looseObject({ name: z.string() }).nullish(),
    }),
  ),
  cursor: z.string().nullish(),
})
export type AccountList = z.infer<typeof AccountList>

const Titled = z.looseObject({ status: z.string().optional() })

/** What the commands show of `GET /v1/accounts/{accountId}`. */
export const AccountView = z.looseObject({
  accountId: z.string(),
  name: z.string().nullish(),
  risk: z.looseObject({
    probability: z.number().nullable(),
    band: z.string(),
    horizonDays: z.number(),
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
  complaints: z.array(Titled.extend({ complaintId: z.string() })),
  tasks: z.array(Titled.extend({ taskId: z.string() })),
  runs: z.array(Titled.extend({ runId: z.string() })),
})
export type AccountView = z.infer<typeof AccountView>
