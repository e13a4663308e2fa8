import { wordsFor } from '../words/words-for.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { taskLetter, taskName } from './task-letter.ts'

/** To whoever has to agree: who proposes what is beyond their authority, and the link to the page that asks. */
export const taskApproval: Message<TaskMailData> = {
  name: 'task-approval',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const { word } = wordsFor({ locale, timeZone: data.timeZone })
    const proposer = data.task.approval?.proposed.name ?? data.task.owner.name
    return taskLetter(data, locale, {
      subject: word('approval.subject', { name: taskName(data) }),
      headline: word('approval.headline', { account: data.accountName }),
      opening: word('approval.opening', { proposer }),
      tone: 'urgent',
    })
  },
}
