import { ownText } from './own-text.ts'

/** Keeps what `read` made of a text: prices, days and articles of a file repeat, so that most look-ups are answered from here. */
export function remembered<T>(read: (text: string) => T, most = 200_000): (text: string) => T {
  const known = new Map<string, T>()
  // The rows of an order repeat its account, number and day: comparing with the last is less work than a look-up.
  let latest: string | undefined
  let latestMade: T
  return (text) => {
    if (text === latest) return latestMade
    let made = known.get(text)
    if (made === undefined) {
      const own = ownText(text)
      made = read(own)
      if (known.size >= most) known.clear()
      known.set(own, made)
    }
    latest = text
    latestMade = made
    return made
  }
}
