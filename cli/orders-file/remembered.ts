/** Keeps what `read` made of a text: prices, days and articles of a file repeat, so that most look-ups are answered from here. */
export function remembered<T>(read: (text: string) => T, most = 200_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = read(text)
    if (known.size >= most) known.clear()
    known.set(text, made)
    return made
  }
}
