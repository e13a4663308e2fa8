import type { Stack } from '../../local/stack.ts'

const EVERY_MS = 1000

/** Watches what the stack's processes hold; `stop` answers the most that each held, as text. */
export function trackMemory(stack: Stack): { stop(): string } {
  const most = { hostBytes: 0, engineBytes: 0, sandboxBytes: 0 }
  const look = (): void => {
    const { hostBytes, engineBytes, sandboxBytes } = stack.memory()
    most.hostBytes = Math.max(most.hostBytes, hostBytes)
    most.engineBytes = Math.max(most.engineBytes, engineBytes)
    most.sandboxBytes = Math.max(most.sandboxBytes, sandboxBytes)
  }
  const timer = setInterval(look, EVERY_MS)
  return {
    stop() {
      clearInterval(timer)
      look()
      return `host ${megabytes(most.hostBytes)} (with the order file in it), engine ${megabytes(most.engineBytes)}, functions ${megabytes(most.sandboxBytes)}`
    },
  }
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`
