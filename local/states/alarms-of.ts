import type { Phase } from './execution.ts'

/** The moments (virtual epoch milliseconds) that end a phase by themselves, each with the phase that follows. */
export function alarmsOf(phase: Phase): { at: number; after: Phase }[] {
  switch (phase.kind) {
    case 'waiting':
      return [{ at: phase.until, after: { kind: 'settled', outcome: { result: null } } }]
    case 'backoff':
      return [{ at: phase.until, after: { kind: 'entered' } }]
    case 'task': {
      const { timeoutAt, heartbeatAt } = phase
      const alarms = [
        { at: timeoutAt, after: ended('States.Timeout', 'The task ran longer than TimeoutSeconds.') },
      ]
      if (heartbeatAt === undefined) return alarms
      const missed = ended('States.HeartbeatTimeout', 'No heartbeat came within HeartbeatSeconds.')
      return [{ at: heartbeatAt, after: missed }, ...alarms]
    }
    default:
      return []
  }
}

function ended(error: string, cause: string): Phase {
  return { kind: 'settled', outcome: { error, cause } }
}
