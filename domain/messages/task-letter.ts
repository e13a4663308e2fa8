import type { Locale } from '../accounts/locale.ts'
import type { TaskKind } from '../tasks/task.ts'
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
      { type: 'paragraph', text: greeting[locale](data.addressee ?? data.task.owner.name) },
      { type: 'paragraph', text: says.opening },
      ...taskBlocks(data, locale),
    ],
    footer: taskFooter(data, locale),
  })
}

/** A task in a few words, with its day: "Complaint HF-… of Acme". */
export function taskName(
  data: Pick<TaskMailData, 'complaint' | 'accountName' | 'task'>,
  locale: Locale,
): string {
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

const nameOf: Record<Locale, (kind: TaskKind, account: string, reference: string) => string> = {
  en: (kind, account, reference) =>
    ({
      complaint: `Complaint ${reference} of ${account}`,
      'win-back': `Win back ${account}`,
      'follow-up': `Follow up with ${account}`,
      'tell-customer': `Tell ${account} what was decided on ${reference}`,
    })[kind],
  'zh-CN': (kind, account, reference) =>
    ({
      complaint: `${account} 的投诉 ${reference}`,
      'win-back': `挽回客户 ${account}`,
      'follow-up': `跟进客户 ${account}`,
      'tell-customer': `向 ${account} 告知 ${reference} 的处理结果`,
    })[kind],
}
