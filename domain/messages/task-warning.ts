import { wordsFor } from '../words/words-for.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { taskLetter, taskName } from './task-letter.ts'

/** To who is asked next: the time to answer a customer is nearly over, and whoever has it has not answered. */
export const taskWarning: Message<TaskMailData> = {
  name: 'task-warning',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const { word } = wordsFor({ locale, timeZone: data.timeZone })
    const { dueAt: due, owner } = data.task
    return taskLetter(data, locale, {
      subject: word('warning.subject', { name: taskName(data), due }),
      headline: word('warning.headline', { account: data.accountName }),
      opening: word('warning.opening', { owner: owner.name, due }),
      tone: 'urgent',
    })
  },
}
