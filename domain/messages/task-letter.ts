import type { Locale } from '../accounts/locale.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import { wordsFor } from '../words/words-for.ts'
import type { Row } from './letter.ts'
import type { TaskMailData } from './mail-data.ts'
import type { Mail } from './message.ts'
import { renderLetter } from './render-letter.ts'
import { taskBlocks, taskFooter } from './task-blocks.ts'

/** What differs between the first mail about a task, its reminder and its escalation; an approval tells what is proposed. */
export type TaskOpening = {
  subject: string
  headline: string
  opening: string
  tone: 'calm' | 'urgent'
  proposed?: readonly Row[]
}

/** A mail about a task: greeting, its own opening, then everything needed to act and the one link. */
export function taskLetter(data: TaskMailData, locale: Locale, says: TaskOpening): Mail {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const greeting = word('task.greeting', { name: data.addressee ?? data.task.owner.name })
  return renderLetter({
    locale,
    company: data.company,
    tone: says.tone,
    subject: says.subject,
    preview: says.opening,
    headline: says.headline,
    blocks: [
      { type: 'paragraph', text: greeting },
      { type: 'paragraph', text: says.opening },
      ...(says.proposed ? [{ type: 'facts' as const, rows: says.proposed }] : []),
      ...taskBlocks(data, locale),
    ],
    footer: taskFooter(data, locale),
  })
}

/** A task in a few words: "Complaint HF-… of Acme". */
export function taskName({
  complaint,
  accountName,
  task,
}: Pick<TaskMailData, 'complaint' | 'accountName' | 'task'>): Sentence {
  return say('task.name', { kind: task.kind, account: accountName, reference: complaint?.reference ?? '' })
}
