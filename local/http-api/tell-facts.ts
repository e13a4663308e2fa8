import type { Tell } from '../kernel/types.ts'

/** How long (real time) requests of one kind are gathered before they are told of. */
const GATHER_MS = 1_000

/** One answered request. */
export interface Fact {
  /** `POST /v1/events`: the route, never the path that was asked for, which may hold a secret. */
  route: string
  status: number
  bytes: number
  milliseconds: number
}

/** Tells the story of what comes in through the API. */
export interface FactTeller {
  tell(fact: Fact): void
  /** Tells what is still gathered: before the clock moves, so that everything stands under its own time. */
  flush(): void
}

interface Gathered {
  count: number
  bytes: number
  milliseconds: number
  timer: NodeJS.Timeout
}

/** Tells the first request of a kind at once; more of the same kind within a second become one line. */
export function createFactTeller(tell: Tell): FactTeller {
  const gathered = new Map<string, Gathered>()

  function turn(kind: string): void {
    const more = gathered.get(kind)
    if (!more) return
    clearTimeout(more.timer)
    gathered.delete(kind)
    if (more.count === 0) return
    const each = Math.round(more.milliseconds / more.count)
    tell('fact', `${kind}, ${more.count} more (${size(more.bytes)}, ${each} ms each)`)
    open(kind)
  }

  function open(kind: string): void {
    const timer = setTimeout(() => turn(kind), GATHER_MS)
    timer.unref()
    gathered.set(kind, { count: 0, bytes: 0, milliseconds: 0, timer })
  }

  return {
    tell({ route, status, bytes, milliseconds }) {
      const kind = `${route} ${status}`
      const more = gathered.get(kind)
      if (more) {
        more.count += 1
        more.bytes += bytes
        more.milliseconds += milliseconds
        return
      }
      tell('fact', `${kind} (${size(bytes)}, ${Math.round(milliseconds)} ms)`)
      open(kind)
    },
    flush() {
      for (const kind of [...gathered.keys()]) turn(kind)
      for (const { timer } of gathered.values()) clearTimeout(timer)
      gathered.clear()
    },
  }
}

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
