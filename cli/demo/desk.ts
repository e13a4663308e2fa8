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
  let waiting: { mail: ReadMail; link: string; due: number }[] = []
  return {
    receive(mails) {
      for (const mail of mails) {
        const due = Date.parse(mail.date) + habit.waitsDays(mail) * 86_400_000
        waiting.push(...mail.links.map((link) => ({ mail, link, due })))
      }
    },
    async work(now) {
      const due = waiting.filter((one) => one.due <= now.getTime())
      waiting = waiting.filter((one) => one.due > now.getTime())
      let answered = 0
      for (const { mail, link } of due) {
        const page = await openTaskPage(link)
        const form = page && habit.answer(page, mail)
        if (!form) continue
        await sendTaskForm(link, form)
        answered += 1
      }
      return answered
    },
  }
}
