import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { sentences, type ValuesOf } from '../../domain/words/sentences.ts'

type Choice = ValuesOf<'imports.choice'>['choice']
type Value = ValuesOf<'imports.value'>['value']

/** The choices of a mapping (as `mappingOf` names them) and what they are told as. */
const choices: Readonly<Record<string, Choice>> = {
  sheet: 'sheet',
  encoding: 'encoding',
  delimiter: 'delimiter',
  dates: 'dates',
  'time zone': 'time-zone',
  'blank cells': 'blank-cells',
  export: 'export',
  'C before a number': 'cancelling',
  states: 'states',
  discounts: 'discounts',
  currency: 'currency',
}
const values: Readonly<Record<string, Value>> = {
  'the first': 'first-sheet',
  'month first': 'month-first',
  'day first': 'day-first',
  'repeat the row above': 'repeated',
  'are blank': 'blank',
  'of no known program': 'no-program',
  cancels: 'cancels',
  'is part of it': 'part-of-it',
  'per cent': 'per-cent',
}

/** A choice of a mapping, told to a person; one that only another release knows as it is stored. */
export function choiceTold(name: string): Sentence {
  const [, of, text] = /^(column|decimal) of (.+)$/.exec(name) ?? []
  const field = sentences['imports.field'].field.find((each) => each === text)
  if (field) return say('imports.field', { of: of === 'column' ? 'column' : 'decimal', field })
  const choice = choices[name]
  return choice ? say('imports.choice', { choice }) : say('word.own', { words: name })
}

/** What was chosen, told to a person. */
export function valueTold(chosen: string | undefined): Sentence {
  if (chosen === undefined) return say('import.none')
  const value = values[chosen]
  return value ? say('imports.value', { value }) : say('word.own', { words: chosen })
}
