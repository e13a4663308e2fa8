import type { InvokeResult } from '../kernel/types.ts'
import type { Sandbox } from './start-sandbox.ts'

const IDLE_LIMIT_MS = 60_000
/** A further sandbox is worth its memory only as long as there is a crowd. */
const SPARE_IDLE_LIMIT_MS = 5_000
/** How long a request waits for a busy sandbox before a second one is started: starting one costs more than that. */
const PATIENCE_MS = 40

/** The sandboxes of one function. */
export interface Pool {
  /** Throws only when no sandbox could be started. */
  invoke(payload: string): Promise<InvokeResult>
  pids(): number[]
  stop(): Promise<void>
}

/**
 * Keeps at most `limit` sandboxes, uses warm ones first, lets further requests wait in line, ends idle ones.
 * @param spare how many sandboxes beyond their first all pools together may still start
 */
export function createPool(
  limit: number,
  spare: { left: number },
  start: (onExit: () => void) => Promise<Sandbox>,
): Pool {
  const sandboxes = new Set<Sandbox>()
  const idle: { sandbox: Sandbox; timer: NodeJS.Timeout }[] = []
  const waiting: { take(sandbox: Sandbox): void; giveUp(reason: unknown): void }[] = []
  let starting = 0
  let growth: NodeJS.Timeout | undefined
  let stopped = false

  function release(sandbox: Sandbox): void {
    if (!sandboxes.has(sandbox)) return
    const next = waiting.shift()
    if (next) {
      next.take(sandbox)
      return
    }
    rest(sandbox)
  }

  /** Ends a sandbox that nobody needs for long. The last one is kept longer, also where there were several when it came to rest. */
  function rest(sandbox: Sandbox, rested = 0): void {
    const limit = sandboxes.size > 1 ? SPARE_IDLE_LIMIT_MS : IDLE_LIMIT_MS
    const timer = setTimeout(() => {
      wake(sandbox)
      if (sandboxes.size === 1 && limit < IDLE_LIMIT_MS) return rest(sandbox, limit)
      forget(sandbox)
      void sandbox.stop()
    }, limit - rested)
    timer.unref()
    idle.push({ sandbox, timer })
  }

  /** Takes a sandbox from those that rest. */
  function wake(sandbox: Sandbox): void {
    const at = idle.findIndex((entry) => entry.sandbox === sandbox)
    if (at >= 0) for (const { timer } of idle.splice(at, 1)) clearTimeout(timer)
  }

  function forget(sandbox: Sandbox): void {
    if (sandboxes.delete(sandbox)) giveBack()
    wake(sandbox)
  }

  const size = (): number => sandboxes.size + starting
  const mayGrow = (): boolean => size() < limit && (size() === 0 || spare.left > 0)

  /** After one of several sandboxes (or their start) has ended. */
  function giveBack(): void {
    if (size() > 0) spare.left += 1
  }

  async function grow(): Promise<void> {
    if (size() > 0) spare.left -= 1
    starting += 1
    let sandbox: Sandbox | undefined
    try {
      sandbox = await start(() => {
        if (sandbox) forget(sandbox)
        considerGrowth()
      })
      starting -= 1
      sandboxes.add(sandbox)
    } catch (error) {
      starting -= 1
      giveBack()
      for (const { giveUp } of waiting.splice(0)) giveUp(error)
      return
    }
    if (stopped) await sandbox.stop()
    else release(sandbox)
    considerGrowth()
  }

  /** Starts the first sandbox at once, and a further one when somebody has waited a while. */
  function considerGrowth(): void {
    if (stopped || growth || waiting.length === 0 || !mayGrow()) return
    const wait = size() === 0 ? 0 : PATIENCE_MS
    growth = setTimeout(() => {
      growth = undefined
      if (stopped || waiting.length === 0 || !mayGrow()) return
      void grow()
    }, wait)
  }

  return {
    async invoke(payload) {
      const warm = idle.pop()
      if (warm) clearTimeout(warm.timer)
      const sandbox =
        warm?.sandbox ??
        (await new Promise<Sandbox>((take, giveUp) => {
          waiting.push({ take, giveUp })
          considerGrowth()
        }))
      const result = await sandbox.invoke(payload)
      release(sandbox)
      return result
    },
    pids: () => [...sandboxes].flatMap(({ pid }) => pid ?? []),
    async stop() {
      stopped = true
      clearTimeout(growth)
      await Promise.all([...sandboxes].map((sandbox) => sandbox.stop()))
    },
  }
}
