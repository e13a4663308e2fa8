import * as z from 'zod'
import { Id, Instant } from '../../../domain/events/fields.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { profileKey } from '../../store/accounts/account-key.ts'
import { accountOf } from '../../store/accounts/profile.ts'
import { listDoubts } from '../../store/mail/doubts.ts'
import { suppressionKey } from '../../store/mail/mails.ts'
import { accountsOfSuppressed, listSuppressions, type Suppression } from '../../store/mail/suppressions.ts'
import { listPeople } from '../../store/people/people.ts'
import type { TableReader } from '../../store/table/table.ts'
import { operatorsOnly } from '../mending/operators-only.ts'

const shown = 50

const Answer = z
  .strictObject({
    doubts: z
      .array(
        z.strictObject({
          accountId: Id,
          runId: z.string(),
          name: z.string(),
          complaintId: Id.optional(),
          at: Instant,
        }),
      )
      .meta({
        description:
          'Letters to customers of which nobody knows whether they left: written once, and never sent again by themselves',
      }),
    suppressions: z
      .array(
        z.strictObject({
          reason: z.enum(['bounce', 'complaint']),
          since: Instant,
          address: z.string().nullable().meta({
            description: 'Null where it is no address of a colleague or a contact: only its hash is stored',
          }),
          personId: z.string().optional(),
          accountIds: z.array(Id).meta({ description: 'Accounts whose contact has it' }),
        }),
      )
      .meta({ description: 'Addresses that no mail goes to, the latest first' }),
  })
  .meta({ id: 'MailTrouble' })
export type MailTrouble = z.infer<typeof Answer>

/** What became of mail that should worry somebody: letters in doubt, and addresses that no mail goes to. */
export const getMailTrouble = defineRoute({
  name: 'GetMailTrouble',
  needs: ['reader'],
  summary: 'List mails in doubt and addresses that no mail goes to',
  answers: { 200: { description: 'The latest of both', schema: Answer } },
  async handle({ caller }, { reader }) {
    operatorsOnly(caller)
    const [doubts, suppressed, people] = await Promise.all([
      listDoubts(reader, shown),
      listSuppressions(reader, shown),
      listPeople(reader),
    ])
    const personOf = new Map(people.map((person) => [suppressionKey(person.email).pk, person]))
    const suppressions = await Promise.all(
      suppressed.map(async (each) => {
        const person = personOf.get(each.pk)
        const accountIds = await accountsOfSuppressed(reader, each)
        const address = person?.email ?? (await contactWith(reader, each, accountIds))
        const { reason, since } = each
        return { reason, since, address, ...(person && { personId: person.personId }), accountIds }
      }),
    )
    return { status: 200, body: { doubts, suppressions } satisfies MailTrouble }
  },
})

/** The address itself, where the contact of one of the accounts still has it. */
async function contactWith(
  reader: TableReader,
  { pk }: Suppression,
  accountIds: readonly string[],
): Promise<string | null> {
  const profiles = await reader.getMany(accountIds.slice(0, 5).map(profileKey))
  const emails = profiles.flatMap((profile) => accountOf(profile)?.contact?.email ?? [])
  return emails.find((email) => suppressionKey(email).pk === pk) ?? null
}
