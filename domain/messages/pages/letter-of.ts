import { sentences, type ValuesOf } from '../../words/sentences.ts'

const known: readonly string[] = sentences['case.letter'].letter

/** The kind of a letter by its name, which may tell apart several of a kind. */
export function letterOf(name: string): ValuesOf<'case.letter'>['letter'] {
  const kind = known.find((each) => name === each || name.startsWith(`${each}-`))
  return (kind ?? 'other') as ValuesOf<'case.letter'>['letter']
}
