/** Text that is markup already and is not escaped again. */
export type Markup = { readonly markup: string }
type Value = string | number | Markup | readonly Markup[]

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template whose values are escaped unless they are markup themselves. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.reduce((page, part, i) => page + shown(values[i - 1]) + part) }
}

/** Text of our own that goes into a page as it stands. */
export function raw(markup: string): Markup {
  return { markup }
}

function shown(value: Value | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(shown).join('')
  return String(value).replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
}
