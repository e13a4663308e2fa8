import type { Usage } from '../../local/usage/usage.ts'
import { percent } from '../output/percent.ts'
import { table } from '../output/table.ts'
import { costText } from './cost-text.ts'
import type { Judgement } from './judge-warnings.ts'

/** Who was warned about and what became of them, against the rate that chance would have hit. */
export function warningsText(judgement: Judgement, lastDay: string, mails: number, usage: Usage): string {
  const { warned, silent, hitRate, baseRate } = judgement
  if (warned.length === 0) return 'No account was warned about.'
  const rows = table(
    [
      { title: 'warned', of: ({ at }) => at.slice(0, 10) },
      { title: 'account', of: ({ accountId }) => accountId },
      {
        title: `orders until ${lastDay}`,
        of: ({ orderedAfterDays: after }) =>
          after === null ? 'none' : `again after ${Math.ceil(after)} days`,
      },
    ],
    warned,
  )
  return [
    '',
    rows,
    '',
    `${warned.length} accounts were warned about; ${silent} of them (${percent(hitRate)}) ordered nothing more until ${lastDay}.`,
    `Of all accounts with as much history, ${percent(baseRate)} ordered nothing over the same days: warnings hit ${(hitRate / baseRate).toFixed(1)} times as often as chance.`,
    `${mails} mails. For these days AWS would charge ${costText(usage)}`,
  ].join('\n')
}
