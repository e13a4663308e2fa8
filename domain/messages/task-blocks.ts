import type { Locale } from '../accounts/locale.ts'
import { isToOffer } from '../tasks/what-to-do.ts'
import { say } from '../words/say.ts'
import type { ValuesOf } from '../words/sentences.ts'
import { type Words, wordsFor } from '../words/words-for.ts'
import { backgroundRows, complaintLines, concernedLines, monthBars } from './background-words.ts'
import type { Block, Row } from './letter.ts'
import type { TaskMailData } from './mail-data.ts'
import { statementRow } from './statement-row.ts'
import { stoppedLines } from './stopped-words.ts'
import { overrideRow, valueRow } from './value-words.ts'

/** The facts of a task as rows: whose, until when, what the complaint is about, what the account is worth, what a manager says of its risk. */
export function taskFacts(
  data: Pick<
    TaskMailData,
    'accountName' | 'task' | 'complaint' | 'background' | 'riskOverride' | 'statement' | 'timeZone'
  >,
  locale: Locale,
): Row[] {
  const words = wordsFor({ locale, timeZone: data.timeZone })
  const { word } = words
  const label = (which: ValuesOf<'task.label'>['label']) => word('task.label', { label: which })
  const { complaint, task, background } = data
  const contact = background?.contact ?? complaint?.contact
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
    ...concernedRows(complaint, words),
    ...(task.value === undefined ? [] : [valueRow(task.value, locale)]),
    ...(data.statement === undefined ? [] : [statementRow(data.statement, locale)]),
    ...(task.kind !== 'win-back' || data.riskOverride === undefined
      ? []
      : [overrideRow(data.riskOverride, locale)]),
    ...(contact === undefined ? [] : [{ label: label('contact'), value: word('task.contact', contact) }]),
    ...(background === undefined ? [] : backgroundRows(background, words)),
  ]
}

/** Which goods a complaint says are not right. */
function concernedRows(complaint: TaskMailData['complaint'], { word }: Words): Row[] {
  const row = (label: 'lot' | 'affected', value: string): Row => ({
    label: word('background.label', { label }),
    value,
  })
  const { lot, quantityAffected: quantity } = complaint ?? {}
  return [
    ...(lot === undefined ? [] : [row('lot', lot)]),
    ...(quantity === undefined ? [] : [row('affected', word('background.quantity', { quantity }))]),
  ]
}

/** Everything a person needs to act on a task, ending in its one link. */
export function taskBlocks(data: TaskMailData, locale: Locale): Block[] {
  const words = wordsFor({ locale, timeZone: data.timeZone })
  const { word, tell } = words
  const part = (which: ValuesOf<'task.part'>['part']) => word('task.part', { part: which })
  const { task, complaint, background } = data
  const offer = task.offer
  const isProposed = task.status === 'waiting-for-approval'
  const stopped = stoppedLines(background ?? task, words)
  const concerned = background && concernedLines(background, words)
  const complaints = background ? complaintLines(background, words) : []
  return [
    { type: 'facts', rows: taskFacts(data, locale) },
    ...(complaint === undefined
      ? []
      : [
          { type: 'heading' as const, text: part('they-wrote') },
          { type: 'quote' as const, text: complaint.description },
        ]),
    ...(concerned === undefined ? [] : listed(concerned.title, concerned.lines)),
    { type: 'heading', text: part('why') },
    { type: 'list', items: task.why.map(tell) },
    ...(background === undefined
      ? []
      : [
          {
            type: 'bars' as const,
            title: word('background.months', { until: background.until }),
            bars: monthBars(background, words),
          },
        ]),
    ...(stopped === undefined ? [] : listed(stopped.title, stopped.lines)),
    ...(offer === undefined || !isToOffer(task)
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
    ...(complaints.length === 0 ? [] : listed(word('background.complaints'), complaints)),
    // Whoever agrees does not do it: the steps are for the person who proposes.
    ...(isProposed
      ? []
      : [
          { type: 'heading' as const, text: part('what-to-do') },
          { type: 'steps' as const, items: task.whatToDo.map(tell) },
        ]),
    { type: 'button', label: word(isProposed ? 'approval.button' : 'task.button'), url: data.link },
  ]
}

function listed(title: string, items: readonly string[]): Block[] {
  return [
    { type: 'heading', text: title },
    { type: 'list', items },
  ]
}

/** Footer of a task mail: what the link is and until when it works. */
export function taskFooter(data: TaskMailData, locale: Locale): string {
  const { word } = wordsFor({ locale, timeZone: data.timeZone })
  return word('task.footer', { until: data.linkExpiresAt })
}
