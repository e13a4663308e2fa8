import type { ReadMail } from './mailbox.ts'
import { openTaskPage, sendTaskForm, type TaskPage } from './task-page.ts'

/** How a person deals with tasks: after how many days, and with which answer (null: they leave it to somebody else). */
export type Habit = {
  waitsDays(mail: ReadMail): number
  answer(page: TaskPage, mail: ReadMail): Record<string, string> | null
}

/**
 * The people's desks: tasks come in by mail, wait for as long as their reader usually takes, and are answered on their
 * pages. `work` goes through what is due by `now` and answers how many tasks it answered.
 */
export function createDesk(habit: Habit): {
  receive(mails: readonly ReadMail[]): void
  work(now: Date): Promise<number>
} {
  let waiting: { mail: ReadMail; due: number }[] = []
  return {
    receive(mails) {
      for (const mail of mails) {
        if (mail.link) waiting.push({ mail, due: Date.parse(mail.date) + habit.waitsDays(mail) * 86_400_000 })
      }
    },
    async work(now) {
      const due = waiting.filter((one) => one.due <= now.getTime())
      waiting = waiting.filter((one) => one.due > now.getTime())
      let answered = 0
      for (const { mail } of due) {
        const page = mail.link ? await openTaskPage(mail.link) : null
        const form = page && habit.answer(page, mail)
        if (!mail.link || !form) continue
        await sendTaskForm(mail.link, form)
        answered += 1
      }
      return answered
    },
  }
}
