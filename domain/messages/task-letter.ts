import type { Locale } from '../accounts/locale.ts'
import type { TaskMailData } from './mail-data.ts'
import type { Mail } from './message.ts'
import { shortDayIn } from './moment.ts'
import { renderLetter } from './render-letter.ts'
import { taskBlocks, taskFooter } from './task-blocks.ts'

/** What differs between the first mail about a task, its reminder and its escalation. */
export type TaskOpening = { subject: string; headline: string; opening: string; tone: 'calm' | 'urgent' }

/** A mail about a task: greeting, its own opening, then everything needed to act and the one link. */
export function taskLetter(data: TaskMailData, locale: Locale, says: TaskOpening): Mail {
  return renderLetter({
    locale,
    company: data.company,
    tone: says.tone,
    subject: says.subject,
    preview: says.opening,
    headline: says.headline,
    blocks: [
      { type: 'paragraph', text: greeting[locale](data.task.owner.name) },
      { type: 'paragraph', text: says.opening },
      ...taskBlocks(data, locale),
    ],
    footer: taskFooter(data, locale),
  })
}

/** A task in a few words, with its day: "Complaint HF-… of Acme". */
export function taskName(data: TaskMailData, locale: Locale): string {
  const { complaint, accountName, task } = data
  return nameOf[locale](task.kind, accountName, complaint?.reference ?? '')
}

/** The day a task is due, for subject lines. */
export function dueDay(data: TaskMailData, locale: Locale): string {
  return shortDayIn(data.task.dueAt, data.timeZone, locale)
}

const greeting: Record<Locale, (name: string) => string> = {
  en: (name) => `Hello ${name},`,
  'zh-CN': (name) => `${name}，您好：`,
}

const nameOf: Record<
  Locale,
  (kind: TaskMailData['task']['kind'], account: string, reference: string) => string
> = {
  en: (kind, account, reference) =>
    kind === 'complaint' ? `Complaint ${reference} of ${account}` : `Win back ${account}`,
  'zh-CN': (kind, account, reference) =>
    kind === 'complaint' ? `${account} 的投诉 ${reference}` : `挽回客户 ${account}`,
}
