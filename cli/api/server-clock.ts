import * as z from 'zod'

const Clock = z.object({ now: z.iso.datetime() })
const KEEP_MS = 20_000

export type ServerClock = { now(): Promise<Date>; forget(): void }

/**
 * The clock that signatures are checked against: a local stack's virtual clock, else this machine's. The stack's answer
 * is good for 20 s of real time; `forget` asks again sooner, after the stack has travelled.
 */
export function createServerClock(controlUrl: string | undefined): ServerClock {
  let asked: { at: number; offset: number } | undefined
  return {
    async now() {
      if (controlUrl === undefined) return new Date()
      if (!asked || Date.now() - asked.at > KEEP_MS) {
        const answer = await fetch(`${controlUrl}/clock`)
        if (!answer.ok) throw new Error(`GET ${controlUrl}/clock answered ${answer.status}`)
        const { now } = Clock.parse(await answer.json())
        asked = { at: Date.now(), offset: Date.parse(now) - Date.now() }
      }
      return new Date(Date.now() + asked.offset)
    },
    forget() {
      asked = undefined
    },
  }
}
