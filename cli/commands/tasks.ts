import type { Command } from 'commander'
import * as z from 'zod'
import type { Words } from '../../domain/words/words-for.ts'
import { type AnswerDraft, draftAnswer, type KnownTask, listTasks, moveTask } from '../api/work.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { headings, taskStatus } from '../output/work-words.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { fieldsOf, type Moves, moveNamed, movesText } from './fields-of.ts'

const ListOptions = CommonOptions.extend({
  owner: z.string().optional(),
  status: z.string().optional(),
  overdue: z.boolean().optional(),
})

/** `holdfast tasks`: what people are asked to do, the earliest deadline first. */
export function tasksCommand(words: Words): Command {
  const help = helpOf(words, 'help.tasks')
  return commandWithEndpoint(words, 'tasks')
    .option('--owner <who>', help('owner'))
    .option('--status <status>', help('status'))
    .option('--overdue', help('overdue'))
    .action(async (given: unknown) => {
      const { owner, status, overdue, ...common } = optionsOf(ListOptions, given)
      const filter = { owner, status, overdue: overdue ? 'true' : undefined }
      const tasks = await listTasks(connect(common).client, filter)
      say(common.json, { tasks }, () =>
        tasks.length === 0 ? words.word('work.none', { of: 'tasks' }) : text(tasks, words),
      )
    })
}

/** What each move of a task takes after its name. */
const moves: Moves = {
  answer: ['outcome'],
  draft: [],
  snooze: ['until', 'reason'],
  reassign: ['to', 'reason'],
  note: ['text'],
  close: ['reason'],
}

/** `holdfast task ID answer|draft|snooze|reassign|note|close …`: acts on a task as its page does. */
export function taskCommand(words: Words): Command {
  const help = helpOf(words, 'help.tasks')
  return commandWithEndpoint(words, 'task')
    .argument('<id>', help('id'))
    .argument('<move>', movesText(moves, words))
    .argument('[words...]', help('words'))
    .option('--set <field=value...>', help('set'))
    .action(async (id: string, move: string, said: string[], given: unknown) => {
      const { set, ...common } = optionsOf(
        CommonOptions.extend({ set: z.array(z.string()).optional() }),
        given,
      )
      const names = moveNamed(moves, move)
      if (move === 'draft') {
        const draft = await draftAnswer(connect(common).client, id, fieldsOf(names, said, words, set))
        return say(common.json, draft, () => draftText(draft, words))
      }
      const task = await moveTask(connect(common).client, id, move, fieldsOf(names, said, words, set))
      say(common.json, { task }, () => text([task], words))
    })
}

function draftText({ remedy, amount, answer, proposed }: AnswerDraft, { word }: Words): string {
  const proposal = word('work.remedy', { remedy: [remedy, amount].filter(Boolean).join(' ') })
  return [proposal, proposed.why.text, '', answer].join('\n')
}

function text(tasks: readonly KnownTask[], words: Words): string {
  const title = headings(words)
  return table(
    [
      { title: title('task'), of: ({ taskId }) => taskId },
      { title: title('what'), of: (task) => task.title.text },
      { title: title('with'), of: ({ owner }) => owner.name },
      { title: title('due'), of: ({ dueAt }) => dueAt.slice(0, 16).replace('T', ' ') },
      { title: title('asked'), align: 'right', of: ({ escalationLevel }) => String(escalationLevel + 1) },
      { title: title('status'), of: ({ status }) => words.tell(taskStatus(status)) },
    ],
    tasks,
  )
}
