/** Languages in whose exports months are written as words. */
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv']

let known: Map<string, number> | undefined

/** The number of a month's name or usual abbreviation, 1 to 12; 0 where it is none. */
export function monthNumber(name: string): number {
  const wanted = plain(name)
  known ??= monthsByName()
  return known.get(wanted) ?? known.get(wanted.slice(0, 3)) ?? 0
}

/** Some two hundred formats are asked: only where a file writes a month as a word. */
function monthsByName(): Map<string, number> {
  const months = new Map<string, number>()
  for (const language of languages)
    for (const width of ['long', 'short'] as const)
      for (let month = 0; month < 12; month += 1) {
        const form = new Intl.DateTimeFormat(language, { day: 'numeric', month: width, timeZone: 'UTC' })
        const parts = form.formatToParts(new Date(Date.UTC(2024, month, 15)))
        months.set(plain(parts.find(({ type }) => type === 'month')?.value ?? ''), month + 1)
      }
  return months
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
