import type { SentenceKey, ValuesOf } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'

type PartOf<K extends SentenceKey> =
  ValuesOf<K> extends { readonly of: infer Part extends string } ? Part : never
/** The families of sentences that say what a command takes, and nothing else. */
type HelpKey = {
  [K in SentenceKey]: K extends `help.${string}` ? ('of' extends keyof ValuesOf<K> ? K : never) : never
}[SentenceKey]

/** The help of a command by its parts; `required` marks what the command cannot do without. */
export function helpOf<K extends HelpKey>(
  { tell, word }: Words,
  key: K,
): (part: PartOf<K>, need?: 'required') => string {
  return (part, need) => {
    const what = tell({ key, values: { of: part } })
    return need ? word('help.required', { what }) : what
  }
}
