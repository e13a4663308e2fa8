import type { Command } from 'commander'
import { AccountView } from '../api/account-views.ts'
import { percent } from '../output/percent.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast account ID`: one account's risk, why it is so, and what is being done. */
export function accountCommand(): Command {
  return commandWithEndpoint('account', 'show one account: its risk, why, and what is being done')
    .argument('<id>')
    .action(async (accountId: string, given: unknown) => {
      const options = CommonOptions.parse(given)
      const answer = await connect(options).client.read(`/v1/accounts/${encodeURIComponent(accountId)}`)
      const account = AccountView.parse(answer)
      say(options.json, account, () => text(account))
    })
}

function text(account: AccountView): string {
  const { risk } = account
  const contributions = table(
    [
      {
        title: 'points',
        align: 'right',
        of: (one) => `${one.points >= 0 ? '+' : ''}${one.points.toFixed(2)}`,
      },
      { title: 'measure', of: (one) => one.measure },
      { title: 'because', of: (one) => one.sentence },
    ],
    risk.contributions,
  )
  return [
    `${account.name ?? account.accountId} (${account.accountId})`,
    risk.probability === null
      ? `Risk: not enough data yet (${risk.band})`
      : `Risk: ${percent(risk.probability)} to order nothing in the next ${risk.horizonDays} days (${risk.band})`,
    ...account.signals.map(({ key, sentence }) => `  ${key}: ${sentence}`),
    ...(risk.contributions.length > 0 ? ['', contributions] : []),
    ...section(
      'Complaints',
      account.complaints.map(({ complaintId, status }) => `${complaintId} ${status ?? ''}`),
    ),
    ...section(
      'Tasks',
      account.tasks.map(({ taskId, status }) => `${taskId} ${status ?? ''}`),
    ),
    ...section(
      'Runs',
      account.runs.map(({ runId, status }) => `${runId} ${status ?? ''}`),
    ),
  ].join('\n')
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line.trimEnd()}`)]
}
