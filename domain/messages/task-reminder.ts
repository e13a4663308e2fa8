import { wordsFor } from '../words/words-for.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { taskLetter, taskName } from './task-letter.ts'

/** To the owner, when most of the time is gone: the same task again, and what happens without an answer. */
export const taskReminder: Message<TaskMailData> = {
  name: 'task-reminder',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const { word } = wordsFor({ locale, timeZone: data.timeZone })
    const { kind, dueAt: due, lastNudgeAt } = data.task
    return taskLetter(data, locale, {
      subject: word('reminder.subject', { name: taskName(data), due }),
      headline: word('reminder.headline', { account: data.accountName }),
      // Nobody comes after whoever is asked last.
      opening:
        lastNudgeAt === undefined
          ? word('reminder.opening', { kind, due })
          : word('reminder.overdue', { due }),
      tone: 'urgent',
    })
  },
}
