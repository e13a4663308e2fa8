import * as z from 'zod'
import { Day } from '../events/fields.ts'
import { tierNames } from '../learning/account-value.ts'
import { Band } from '../risk/band.ts'
import { Sentence } from '../words/sentence.ts'
import { type Planned, postponements } from './plan-playbooks.ts'
import { asksForCall } from './wishes-for.ts'

/** More accounts than this would not fit into the answer of a Lambda function (6 MB). */
export const mostListed = 5000
const Count = z.int().nonnegative()

/** What a scan would do, told without doing it. Owners and accounts are ids; nobody is named. */
export const ScanPreview = z.strictObject({
  dryRun: z.literal(true),
  asOf: Day,
  /** Days looked at, accounts read, whether these are all that are due, and how many of them are in yellow or red. */
  days: Count,
  read: Count,
  allRead: z.boolean(),
  warned: Count,
  winBacks: Count,
  regainShares: Count,
  analyses: Count,
  postponed: Count,
  /** Most at stake first: every account that looks bad, what it would get, and why it would have to wait. */
  accounts: z.array(
    z.strictObject({
      accountId: z.string(),
      ownerId: z.string(),
      band: Band,
      probability: z.number().nullable(),
      /** Null where the account's value is not known. */
      tier: z.enum(tierNames).nullable(),
      sentence: Sentence,
      playbooks: z.array(z.strictObject({ playbook: z.string(), cause: z.string() })),
      postponed: z.enum(postponements).nullable(),
    }),
  ),
  /** How many more there are than are listed. */
  accountsLeftOut: Count,
  owners: z.array(
    z.strictObject({
      ownerId: z.string(),
      openTasks: Count,
      newTasks: Count,
      analyses: Count,
      postponed: Count,
    }),
  ),
})
export type ScanPreview = z.infer<typeof ScanPreview>

/** A scan's plan as its preview; a win-back or regain-share is a task for the owner, a cost analysis is a mail to read. */
export function scanPreview(
  planned: readonly Planned[],
  openTasks: ReadonlyMap<string, number>,
  scan: { asOf: string; days: number; read: number; allRead: boolean; warned: number },
): ScanPreview {
  const owners = [...Map.groupBy(planned, ({ ownerId }) => ownerId)].map(([ownerId, accounts]) => ({
    ownerId,
    openTasks: openTasks.get(ownerId) ?? 0,
    newTasks: accounts.flatMap(({ wishes }) => wishes).filter(asksForCall).length,
    analyses: countOf(accounts, 'account-cost-analysis'),
    postponed: waiting(accounts),
  }))
  return {
    dryRun: true,
    ...scan,
    winBacks: countOf(planned, 'win-back'),
    regainShares: countOf(planned, 'regain-share'),
    analyses: countOf(planned, 'account-cost-analysis'),
    postponed: waiting(planned),
    accounts: planned.slice(0, mostListed).map(({ accountId, ownerId, report, value, wishes, postponed }) => {
      const { band, probability, sentence } = report
      const tier = value?.tier ?? null
      return { accountId, ownerId, band, probability, tier, sentence, playbooks: wishes, postponed }
    }),
    accountsLeftOut: scan.warned - Math.min(planned.length, mostListed),
    owners: owners.toSorted((a, b) => b.newTasks - a.newTasks || (a.ownerId < b.ownerId ? -1 : 1)),
  }
}

function countOf(planned: readonly Planned[], wanted: string): number {
  return planned.flatMap(({ wishes }) => wishes).filter(({ playbook }) => playbook === wanted).length
}

function waiting(planned: readonly Planned[]): number {
  return planned.filter(({ postponed }) => postponed !== null).length
}
