import { setTimeout as wait } from 'node:timers/promises'

const ATTEMPTS = 7
const FIRST_PAUSE_MS = 200
const LONGEST_PAUSE_MS = 10_000
/** Longer than a message stays claimed by a function that ran out of time (30 s): until then a repeat of it is refused. */
const PATIENCE_MS = 45_000

/** One try: the answer, or the network's error. */
export type Attempt = () => Promise<Response>
export type Pause = (milliseconds: number) => Promise<unknown>

/**
 * Sends until the answer is final: again after 429, 5xx and broken connections, with doubling, jittered pauses (or the
 * server's Retry-After), seven times at most, or for three quarters of a minute where the server says when to come again. Throws the last
 * network error; the last refusal is answered as it is.
 */
export async function sendWithRetry(attempt: Attempt, pause: Pause = wait): Promise<Response> {
  let waited = 0
  for (let tries = 1; ; tries += 1) {
    const last = tries >= ATTEMPTS
    const backoff = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2)
    let answer: Response
    try {
      answer = await attempt()
    } catch (error) {
      if (last || !isNetworkError(error)) throw error
      await pause(backoff)
      continue
    }
    if (answer.status !== 429 && answer.status < 500) return answer
    const told = retryAfter(answer)
    if (last && (told === null || waited >= PATIENCE_MS)) return answer
    await answer.body?.cancel()
    await pause(told ?? backoff)
    waited += told ?? backoff
  }
}

/** fetch reports every broken connection as a TypeError. */
const isNetworkError = (error: unknown): boolean => error instanceof TypeError

function retryAfter(answer: Response): number | null {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, 30_000) : null
}
