import type { Command } from 'commander'
import { AccountView } from '../api/account-views.ts'
import { optionsOf } from '../options-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast account ID`: one account's risk, why it is so, and what is being done. */
export function accountCommand(): Command {
  return commandWithEndpoint('account', 'show one account: its risk, why, and what is being done')
    .argument('<id>')
    .action(async (accountId: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
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
      { title: 'because', of: (one) => one.sentence.text },
    ],
    risk.contributions,
  )
  return [
    `${account.name} (${account.accountId}), looked after by ${account.owner.name}`,
    risk.sentence.text,
    '',
    ...account.signals.map(({ key, sentence }) => `${key}: ${sentence.text}`),
    ...(risk.contributions.length > 0 ? ['', contributions] : []),
    ...section(
      'Open complaints',
      account.complaints.map(
        (one) => `${one.reference} (${one.complaintId}) ${one.status}, to be resolved by ${one.resolveBy}`,
      ),
    ),
    ...section(
      'Tasks',
      account.tasks.map(
        ({ title, status, dueAt, owner }) => `${title.text}: ${status}, ${owner.name} until ${dueAt}`,
      ),
    ),
    ...section(
      'Playbooks',
      account.runs.map(
        ({ playbook, status, outcome, startedAt }) =>
          `${playbook} of ${startedAt.slice(0, 10)}: ${outcome ?? status}`,
      ),
    ),
  ].join('\n')
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]
}
