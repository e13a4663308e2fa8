import type { Command } from 'commander'
import type { Words } from '../../domain/words/words-for.ts'
import { AccountView } from '../api/account-views.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { complaintStatus, headings, playbookNamed, taskStatus } from '../output/work-words.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

/** `holdfast account ID`: one account's risk, why it is so, and what is being done. */
export function accountCommand(words: Words): Command {
  return commandWithEndpoint(words, 'account')
    .argument('<id>', helpOf(words, 'help.account')('id'))
    .action(async (accountId: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const answer = await connect(options).client.read(`/v1/accounts/${encodeURIComponent(accountId)}`)
      const account = AccountView.parse(answer)
      say(options.json, account, () => text(account, words))
    })
}

function text(account: AccountView, words: Words): string {
  const { risk } = account
  const { word } = words
  const title = headings(words)
  const contributions = table(
    [
      {
        title: title('points'),
        align: 'right',
        of: (one) => `${one.points >= 0 ? '+' : ''}${one.points.toFixed(2)}`,
      },
      { title: title('measure'), of: (one) => one.measure },
      { title: title('because'), of: (one) => one.sentence.text },
    ],
    risk.contributions,
  )
  return [
    word('work.account', { name: account.name, id: account.accountId, owner: account.owner.name }),
    risk.sentence.text,
    '',
    ...account.signals.map(({ key, sentence }) => `${key}: ${sentence.text}`),
    ...(risk.contributions.length > 0 ? ['', contributions] : []),
    ...section(
      word('work.section', { section: 'complaints' }),
      account.complaints.map(({ reference, complaintId: id, status, resolveBy: by }) =>
        word('work.account-complaint', { reference, id, status: complaintStatus(status), by: minuteOf(by) }),
      ),
    ),
    ...section(
      word('work.section', { section: 'tasks' }),
      account.tasks.map(({ title, status, dueAt: due, owner }) =>
        word('work.account-task', {
          ...{ title: title.text, status: taskStatus(status), owner: owner.name, due: minuteOf(due) },
        }),
      ),
    ),
    ...section(
      word('work.section', { section: 'playbooks' }),
      account.runs.map(({ playbook, status, outcome, startedAt }) =>
        word('work.account-run', {
          ...{ playbook: playbookNamed(playbook), day: startedAt.slice(0, 10), came: outcome ?? status },
        }),
      ),
    ),
  ].join('\n')
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]
}

/** An instant to the minute, in UTC. */
function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
