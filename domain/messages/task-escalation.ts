import { type Words, wordsFor } from '../words/words-for.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { taskLetter, taskName } from './task-letter.ts'

/** To the owner's manager: what was not answered in time or was handed over, with everything needed to finish it. */
export const taskEscalation: Message<TaskMailData> = {
  name: 'task-escalation',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const { word } = wordsFor({ locale, timeZone: data.timeZone })
    return taskLetter(data, locale, {
      subject: word('escalation.subject', { name: taskName(data), due: data.task.dueAt }),
      headline: word('escalation.headline', { account: data.accountName }),
      opening: openingOf(data.task, word),
      tone: 'urgent',
    })
  },
}

function openingOf({ handedFrom, handOverNote: note }: TaskMailData['task'], word: Words['word']): string {
  if (handedFrom === undefined) return word('escalation.late-somebody')
  const owner = handedFrom.name
  return note === undefined
    ? word('escalation.late', { owner })
    : word('escalation.handed-over', { owner, note })
}
