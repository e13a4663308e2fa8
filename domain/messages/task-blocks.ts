import type { Locale } from '../accounts/locale.ts'
import { say } from '../words/say.ts'
import type { ValuesOf } from '../words/sentences.ts'
import { wordsFor } from '../words/words-for.ts'
import type { Block, Row } from './letter.ts'
import type { TaskMailData } from './mail-data.ts'
import { statementRow } from './statement-row.ts'
import { stoppedLines } from './stopped-words.ts'
import { overrideRow, valueRow } from './value-words.ts'

/** The facts of a task as rows: whose, until when, what the complaint is about, what the account is worth, what a manager says of its risk. */
export function taskFacts(
  data: Pick<TaskMailData, 'accountName' | 'task' | 'complaint' | 'riskOverride' | 'statement' | 'timeZone'>,
  locale: Locale,
): Row[] {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  const label = (which: ValuesOf<'task.label'>['label']) => word('task.label', { label: which })
  const { complaint, task } = data
  const contact = complaint?.contact
  return [
    { label: label('account'), value: word('task.account', { name: data.accountName, id: task.accountId }) },
    { label: label('due'), value: word('moment.told', { at: task.dueAt }) },
    ...(complaint === undefined
      ? []
      : [
          { label: label('reference'), value: complaint.reference },
          {
            label: label('about'),
            value: word('task.judged', {
              category: say('word.category', { category: complaint.category }),
              severity: say('word.severity', { severity: complaint.severity }),
            }),
          },
        ]),
    ...(complaint?.remedySought === undefined
      ? []
      : [{ label: label('remedy'), value: word('word.remedy', { remedy: complaint.remedySought }) }]),
    ...(task.value === undefined ? [] : [valueRow(task.value, locale)]),
    ...(data.statement === undefined ? [] : [statementRow(data.statement, locale)]),
    ...(task.kind !== 'win-back' || data.riskOverride === undefined
      ? []
      : [overrideRow(data.riskOverride, locale)]),
    ...(contact === undefined ? [] : [{ label: label('contact'), value: word('task.contact', contact) }]),
  ]
}

/** Everything a person needs to act on a task, ending in its one link. */
export function taskBlocks(data: TaskMailData, locale: Locale): Block[] {
  const words = wordsFor({ locale, timeZone: data.timeZone })
  const { word, tell } = words
  const part = (which: ValuesOf<'task.part'>['part']) => word('task.part', { part: which })
  const { task, complaint } = data
  const offer = task.offer
  const stopped = stoppedLines(task, words)
  return [
    { type: 'facts', rows: taskFacts(data, locale) },
    ...(complaint === undefined
      ? []
      : [
          { type: 'heading' as const, text: part('they-wrote') },
          { type: 'quote' as const, text: complaint.description },
        ]),
    { type: 'heading', text: part('why') },
    { type: 'list', items: task.why.map(tell) },
    ...(stopped === undefined
      ? []
      : [
          { type: 'heading' as const, text: stopped.title },
          { type: 'list' as const, items: stopped.lines },
        ]),
    ...(offer === undefined
      ? []
      : [
          {
            type: 'callout' as const,
            title: part('offer'),
            text: word('task.offer', {
              title: offer.title,
              cost: { amount: offer.cost, currency: offer.currency },
            }),
          },
        ]),
    { type: 'heading', text: part('what-to-do') },
    { type: 'steps', items: task.whatToDo.map(tell) },
    { type: 'button', label: word('task.button'), url: data.link },
  ]
}

/** Footer of a task mail: what the link is and until when it works. */
export function taskFooter(data: TaskMailData, locale: Locale): string {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  return word('task.footer', { until: data.linkExpiresAt })
}
