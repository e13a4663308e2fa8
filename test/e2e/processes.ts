import { readdirSync, readFileSync } from 'node:fs'

/** A process as the kernel knows it; `started` tells it from a later one with the same number. */
export type Process = { pid: number; parent: number; started: string; command: string }

/** Every process below `pid`, without itself. Linux only, as the engine's binary package is. */
export function descendantsOf(pid: number): Process[] {
  const all = readdirSync('/proc').flatMap((name) =>
    /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
  )
  const below = (parent: number): Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)])
  return below(pid)
}

/** Whether it runs (a zombie that only waits to be collected does not). */
export function isAlive({ pid, started }: Process): boolean {
  return readProcess(pid)?.started === started
}

function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything, also brackets and blanks.
    const [state, parent, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { pid, parent: Number(parent), started: rest[17] ?? '', command }
  } catch {
    // It ended while it was looked at.
    return undefined
  }
}
