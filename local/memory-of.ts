import { readFileSync } from 'node:fs'

/**
 * Bytes that processes on this machine hold: their proportional set size, in which a page shared by many counts once.
 * One that has just ended counts as none, and so does all outside Linux.
 */
export function memoryOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + proportionalBytes(pid), 0)
}

function proportionalBytes(pid: number): number {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+) kB/m)?.[1]
    return Number(kilobytes ?? 0) * 1_024
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return 0
    throw error
  }
}
