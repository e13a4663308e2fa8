import type { Locale } from '../accounts/locale.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { momentIn } from './moment.ts'
import { dueDay, taskLetter, taskName } from './task-letter.ts'

type Sentences = {
  /** For whoever is asked last: nobody comes after them. */
  overdue: (due: string) => string
  subject: (name: string, due: string) => string
  headline: (account: string) => string
  complaint: (due: string) => string
  winBack: (due: string) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (name, due) => `Reminder: ${name} – due ${due}`,
    headline: (account) => `${account} still waits for you`,
    complaint: (due) =>
      `We have not heard from you about this yet. Without an answer by ${due} it goes to whoever is asked next, and the customer gets it late.`,
    overdue: (due) =>
      `This was due by ${due} and nobody has answered it. It stays with you until somebody does.`,
    winBack: (due) =>
      `We have not heard from you about this yet. Without an answer by ${due} it goes to whoever is asked next.`,
  },
  'zh-CN': {
    subject: (name, due) => `提醒：${name} – 截止 ${due}`,
    headline: (account) => `${account} 仍在等待您`,
    complaint: (due) =>
      `此任务尚未收到您的回复。若 ${due} 前仍未回复，将转交下一位负责人，客户也会因此延迟得到答复。`,
    overdue: (due) => `此任务应于 ${due} 前完成，至今无人回复。在有人回复之前，将一直由您负责。`,
    winBack: (due) => `此任务尚未收到您的回复。若 ${due} 前仍未回复，将转交下一位负责人。`,
  },
}

/** To the owner, when most of the time is gone: the same task again, and what happens without an answer. */
export const taskReminder: Message<TaskMailData> = {
  name: 'task-reminder',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const say = sentences[locale]
    const due = momentIn(data.task.dueAt, data.timeZone, locale)
    return taskLetter(data, locale, {
      subject: say.subject(taskName(data, locale), dueDay(data, locale)),
      headline: say.headline(data.accountName),
      opening: openingOf(data.task, say)(due),
      tone: 'urgent',
    })
  },
}

function openingOf({ kind, lastNudgeAt }: TaskMailData['task'], say: Sentences): (due: string) => string {
  if (lastNudgeAt !== undefined) return say.overdue
  return kind === 'complaint' ? say.complaint : say.winBack
}
