import type { Locale } from '../../domain/accounts/locale.ts'
import type { ScanPreview } from '../../domain/playbooks/scan-preview.ts'
import { type Words, wordsFor } from '../../domain/words/words-for.ts'
import { percent } from '../output/percent.ts'
import { table } from '../output/table.ts'

type Line = ScanPreview['accounts'][number]

const why: Record<NonNullable<Line['postponed']>, string> = {
  'complaint-open': 'waits: a complaint is being handled',
  'call-open': 'waits: the owner is to call it already',
  'owner-busy': 'waits: the owner has enough open tasks',
}

/** A dry run of the scan as a person reads it: who would be warned about, why, and what each owner would get to do. */
export function previewText(preview: ScanPreview, locale: Locale): string {
  const { accounts, accountsLeftOut, owners, warned, winBacks, regainShares, analyses, postponed } = preview
  const touched = accounts.filter((line) => line.playbooks.length > 0 || line.postponed !== null)
  const rest = accounts.length - touched.length
  const busy = owners.filter((owner) => owner.newTasks + owner.analyses + owner.postponed > 0)
  return [
    `A scan of ${preview.asOf} would read ${preview.read} accounts; ${warned} look bad. It would ask for ${winBacks} win-backs, ${regainShares} calls about a shrinking share and ${analyses} cost analyses; ${postponed} accounts would wait. Nothing was written.`,
    ...(preview.allRead
      ? []
      : ['There was no time to read all accounts that are due: the scan itself goes on with the rest.']),
    ...(touched.length > 0 ? ['', accountTable(touched, wordsFor({ locale, timeZone: 'UTC' }))] : []),
    ...(busy.length > 0 ? ['', ownerTable(busy)] : []),
    ...(rest + accountsLeftOut > 0 ? [''] : []),
    ...(rest > 0 ? [`${rest} more look bad, but have or had all that their state calls for.`] : []),
    ...(accountsLeftOut > 0
      ? [`${accountsLeftOut} with less at stake look bad too; what they would get is not worked out here.`]
      : []),
  ].join('\n')
}

function accountTable(lines: readonly Line[], { tell }: Words): string {
  return table(
    [
      { title: 'account', of: ({ accountId }) => accountId },
      { title: 'owner', of: ({ ownerId }) => ownerId },
      { title: 'band', of: ({ band }) => band },
      { title: 'risk', align: 'right', of: ({ probability }) => percent(probability) },
      { title: 'value', of: ({ tier }) => tier ?? '-' },
      { title: 'would get', of: whatOf },
      { title: 'why', of: ({ sentence }) => tell(sentence) },
    ],
    lines,
  )
}

function whatOf({ playbooks, postponed }: Line): string {
  return [...playbooks.map(({ playbook }) => playbook), ...(postponed === null ? [] : [why[postponed]])].join(
    ', ',
  )
}

function ownerTable(owners: ScanPreview['owners']): string {
  return table(
    [
      { title: 'owner', of: ({ ownerId }) => ownerId },
      { title: 'open tasks', align: 'right', of: ({ openTasks }) => String(openTasks) },
      { title: 'new tasks', align: 'right', of: ({ newTasks }) => String(newTasks) },
      { title: 'cost analyses', align: 'right', of: ({ analyses }) => String(analyses) },
      { title: 'accounts waiting', align: 'right', of: ({ postponed }) => String(postponed) },
    ],
    owners,
  )
}
