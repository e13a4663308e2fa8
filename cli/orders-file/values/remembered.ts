import { ownText } from './own-text.ts'

const SLOTS = 2 ** 14
/** Characters that tell texts apart well enough: the rest only decides whether two of them are the same. */
const HASHED = 24

/**
 * Keeps what `read` made of the latest texts: prices, days and articles of a file repeat, so that most are answered from here. A table of two
 * places a slot finds a cell, a text whose hash nobody has taken yet, in a third of a Map's time, and its memory is the same for any file.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const texts: (string | undefined)[] = new Array(2 * SLOTS).fill(undefined)
  const made: (T | undefined)[] = new Array(2 * SLOTS).fill(undefined)
  // The rows of an order repeat its account, number and day: comparing with the last is less work than a look-up.
  let latest: string | undefined
  let latestMade: T
  return (text) => {
    if (text === latest) return latestMade
    const at = slotOf(text)
    let known = texts[at]
    if (known !== text) {
      const before = made[at]
      if (texts[at + 1] === text) {
        made[at] = made[at + 1]
        texts[at] = texts[at + 1]
      } else {
        const own = ownText(text)
        made[at] = read(own)
        texts[at] = own
      }
      texts[at + 1] = known
      made[at + 1] = before
      known = texts[at]
    }
    latest = known
    latestMade = made[at] as T
    return latestMade
  }
}

function slotOf(text: string): number {
  let hash = text.length
  for (let at = Math.max(0, text.length - HASHED); at < text.length; at += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return 2 * ((hash ^ (hash >>> 14)) & (SLOTS - 1))
}
