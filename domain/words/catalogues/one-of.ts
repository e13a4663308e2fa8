/** A message that is one of several by a value, each on a line of its own: `{setting, select, bands_red {…} …}`. */
export function oneOf(value: string, texts: Readonly<Record<string, string>>): string {
  const options = Object.entries(texts).map(([choice, text]) => `${choice.replaceAll('-', '_')} {${text}}`)
  return `{${value}, select, ${options.join(' ')}}`
}
