import { wordsFor } from '../words/words-for.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { taskLetter, taskName } from './task-letter.ts'

/** To the owner: who, why with evidence, what to do, by when, one link. */
export const task: Message<TaskMailData> = {
  name: 'task',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const { word } = wordsFor({ locale, timeZone: data.timeZone })
    const { kind, dueAt } = data.task
    return taskLetter(data, locale, {
      subject: word('task.subject', { name: taskName(data), due: dueAt }),
      headline: word('task.headline', { kind, account: data.accountName }),
      opening: word('task.opening', { kind }),
      tone: data.complaint?.severity === 'critical' ? 'urgent' : 'calm',
    })
  },
}
