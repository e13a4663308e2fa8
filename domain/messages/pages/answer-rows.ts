import { causeName } from '../../complaints/causes/cause-name.ts'
import type { RootCauses } from '../../complaints/causes/root-cause.ts'
import { Decision } from '../../complaints/complaint.ts'
import { LostReason, OfferUse, outcomeKeys, ToldBy } from '../../tasks/outcomes.ts'
import type { Task, TaskAnswer } from '../../tasks/task.ts'
import { sentences } from '../../words/sentences.ts'
import { type Reader, type Words, wordsFor } from '../../words/words-for.ts'
import type { Row } from '../letter.ts'

type Said = Pick<TaskAnswer, 'outcome' | 'fields'>

/** An answer as rows: what, and its fields. */
export function saidRows(
  { outcome: said, fields }: Said,
  reader: Reader & { rootCauses?: RootCauses },
  currency?: string,
): Row[] {
  const { word } = wordsFor(reader)
  const outcome = outcomeKeys.find((key) => key === said) ?? 'ordered'
  return [
    { label: word('page.field', { field: 'outcome' }), value: word('page.outcome', { outcome }) },
    ...Object.entries(fields).map(([field, value]) => ({
      label: isOf(labelled, field) ? word('page.field', { field }) : field,
      value:
        field === 'cause'
          ? causeName(value, reader.rootCauses ?? noOwnList, reader)
          : writtenField(field, value, word, currency),
    })),
  ]
}

/** The same with by whom and when. */
export function answerRows(
  answer: TaskAnswer,
  data: Reader & { task: Pick<Task, 'owner'>; currency: string; rootCauses?: RootCauses },
): Row[] {
  const { word } = wordsFor(data)
  const name = answer.by === 'order' ? word('page.by-order') : (answer.name ?? data.task.owner.name)
  return [
    ...saidRows(answer, data, data.currency),
    { label: word('page.field', { field: 'by' }), value: name },
    { label: word('page.field', { field: 'at' }), value: word('moment.told', { at: answer.at }) },
  ]
}

const noOwnList = { causes: [] }
const labelled = sentences['page.field'].field

/** What was chosen of several words, a day or an amount as the reader writes it, or what a person wrote. */
function writtenField(field: string, value: string, word: Words['word'], currency?: string): string {
  const { remedy, decision } = Decision.shape
  if (field === 'decision' && isOf(decision.options, value)) return word('word.verdict', { verdict: value })
  if (field === 'remedy' && isOf(remedy.options, value)) return word('word.remedy', { remedy: value })
  if (field === 'reason' && isOf(LostReason.options, value))
    return word('word.lost-reason', { reason: value })
  if (field === 'offer' && isOf(OfferUse.options, value)) return word('word.offer-use', { use: value })
  if (field === 'how' && isOf(ToldBy.options, value)) return word('word.told-by', { how: value })
  if (field === 'until' || field === 'toldOn') return word('day.told', { day: value })
  if (field === 'amount' && currency !== undefined)
    return word('money.told', { amount: { amount: value, currency } })
  return value
}

function isOf<K extends string>(options: readonly K[], value: string): value is K {
  return options.some((option) => option === value)
}
