import { type ChildProcess, spawn } from 'node:child_process'

/** A shell that reads `+pid` and `-pid` lines and kills what is left when its input closes, however its parent died. */
const WATCH = `
pids=
while read -r sign pid; do
  case $sign in
    +) pids="$pids $pid" ;;
    -) kept=; for other in $pids; do [ "$other" = "$pid" ] || kept="$kept $other"; done; pids=$kept ;;
  esac
done
[ -z "$pids" ] || kill -9 $pids 2>/dev/null
`

/** Ties processes to the life of this one: even after `kill -9` of the stack none of them stays behind. */
export interface Lifeline {
  /** Holds `child` until it exits by itself. */
  hold(child: ChildProcess): void
  /** Ends every held process at once. */
  cut(): Promise<void>
}

/** Starts the watching shell. `onLost` hears of it when somebody else ended it. */
export function createLifeline(onLost: (reason: string) => void): Lifeline {
  // Its own process group: Ctrl-C in the terminal must reach the stack first, which then ends things in order.
  const watch = spawn('/bin/sh', ['-c', WATCH], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  let cutting = false
  const ended = new Promise<void>((resolve) => watch.once('exit', () => resolve()))
  watch.once('exit', () => {
    if (!cutting) onLost('the process that cleans up after a crash has ended')
  })
  watch.stdin.on('error', (error) => {
    if (!cutting) onLost(`the process that cleans up after a crash cannot be reached: ${error.message}`)
  })
  watch.unref()
  return {
    hold(child) {
      if (child.pid === undefined) return
      const { pid } = child
      watch.stdin.write(`+ ${pid}\n`)
      child.once('exit', () => {
        if (!cutting) watch.stdin.write(`- ${pid}\n`)
      })
    },
    async cut() {
      cutting = true
      watch.ref()
      watch.stdin.end()
      await ended
    },
  }
}
