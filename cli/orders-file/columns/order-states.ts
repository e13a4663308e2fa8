import type { Sentence } from '../../../domain/words/kinds.ts'
import { say } from '../../../domain/words/say.ts'
import { either } from './either.ts'
import { plainName } from './fields.ts'

/** A column of an export that says what became of an order, and what its texts mean (case and blanks do not matter). */
export type StateColumn = {
  column: string
  /** Whether it stands on the first row of an order only and is meant for all of them. */
  ofOrder?: boolean
  /** Whether it is one that files of no known program have: its texts are many, and told by what they mean. */
  isUsual?: boolean
  /** Drafts, quotations, cancelled documents: no order came of them. */
  leftOut?: readonly string[] | 'any text'
  /** Documents that give back what an earlier one sold. */
  returned?: readonly string[]
  /** Orders that were delivered and given back whole. */
  refunded?: readonly string[]
}
export type State = 'order' | 'left out' | 'returned' | 'refunded'

/** The state columns that a file has, and where it has the number by which rows belong to one order. */
export type FoundStates = { columns: (StateColumn & { index: number })[]; order: number }

/** The state columns that a file has. */
export function findStates(
  header: readonly string[],
  states: readonly StateColumn[],
  orderName = '',
): FoundStates {
  const indexOf = (wanted: string) => header.findIndex((name) => plainName(name) === plainName(wanted))
  const columns = states.flatMap((state) => {
    const index = indexOf(state.column)
    return index < 0 ? [] : [{ ...state, index }]
  })
  return { columns, order: indexOf(orderName) }
}

/** Tells the state of one row after another. */
export function createStateReader({
  columns,
  order: orderAt,
}: FoundStates): (cells: readonly string[]) => State {
  if (columns.length === 0) return () => 'order'
  let orderBefore: string | undefined
  let textsBefore: string[] = []
  return (cells) => {
    const order = cells[orderAt] ?? ''
    const goesOn = order !== '' && order === orderBefore
    const texts = columns.map(({ index, ofOrder }, at) => {
      const own = cells[index]?.trim() ?? ''
      return own === '' && ofOrder && goesOn ? (textsBefore[at] ?? '') : own
    })
    orderBefore = order
    textsBefore = texts
    const has = (kind: 'leftOut' | 'returned' | 'refunded') =>
      columns.some((state, at) => means(state[kind], texts[at] ?? ''))
    if (has('leftOut')) return 'left out'
    if (has('returned')) return 'returned'
    return has('refunded') ? 'refunded' : 'order'
  }
}

function means(texts: readonly string[] | 'any text' | undefined, text: string): boolean {
  if (text === '' || texts === undefined) return false
  return texts === 'any text' || texts.some((each) => plainName(each) === plainName(text))
}

/** What the states of a file do to its rows, added to what is told of its orders. */
export function withStates(told: Sentence, { columns }: FoundStates): Sentence {
  return (['leftOut', 'returned', 'refunded'] as const).reduce((before, kind) => {
    const meant = columns.filter(({ [kind]: texts }) => texts !== undefined)
    if (meant.length === 0) return before
    const states = meant.map(({ column, isUsual, [kind]: texts = [] }, at) => {
      const more = at + 1 < meant.length ? 'yes' : 'no'
      if (isUsual) return say('file.state-usual', { column, kind, more })
      return texts === 'any text'
        ? say('file.state-filled', { column, more })
        : say('file.state', { column, texts: either(texts), more })
    })
    return say('file.with-states', { told: before, kind, states })
  }, told)
}
