/** The phrases of a list written as `one | another`, over as many lines as it takes. */
export function list(written: string): string[] {
  return written.split('|').map((phrase) => phrase.trim())
}

/** Values by phrase, written as `half of = 1/2 | all of them = 1`. */
export function values(written: string): Record<string, number> {
  return Object.fromEntries(
    list(written).map((entry) => {
      const [phrase = '', value = ''] = entry.split(' = ')
      const [above, below = 1] = value.split('/').map(Number)
      return [phrase, Number(above) / below]
    }),
  )
}
