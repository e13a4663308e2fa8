import type { TaskAnswer } from '../tasks/task.ts'
import { wordsFor } from '../words/words-for.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { saidRows } from './pages/answer-rows.ts'
import { taskLetter, taskName } from './task-letter.ts'

/** To whoever has to agree: who proposes what that is beyond their authority, and the link to the page that asks. */
export const taskApproval: Message<TaskMailData> = {
  name: 'task-approval',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const { word } = wordsFor({ locale, timeZone: data.timeZone })
    const proposed = data.task.approval?.proposed
    const proposer = proposed?.name ?? data.task.owner.name
    return taskLetter(data, locale, {
      subject: word('approval.subject', { name: taskName(data) }),
      headline: word('approval.headline', { account: data.accountName }),
      opening: word('approval.opening', { proposer }),
      tone: 'urgent',
      ...(proposed && {
        proposed: saidRows(decided(proposed), { locale, timeZone: data.timeZone }, data.background?.currency),
      }),
    })
  },
}

/** What would happen; why it came to this is for the company to learn from, and stands on the page. */
function decided({
  outcome,
  fields: { cause: _, ...fields },
}: TaskAnswer): Pick<TaskAnswer, 'outcome' | 'fields'> {
  return { outcome, fields }
}
