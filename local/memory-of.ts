import { readFileSync } from 'node:fs'

/** Resident bytes of processes on this machine; one that has just ended counts as none, and so does all outside Linux. */
export function memoryOf(pids: number[]): number {
  return pids.reduce((sum, pid) => sum + residentBytes(pid), 0)
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^VmRSS:\s+(\d+) kB/m)?.[1]
    return Number(kilobytes ?? 0) * 1_024
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
