import { Problem } from './problem.ts'
import { sourceFrames } from './source-frames.ts'

const allowed = [
  'accountId',
  'accounts',
  'actor',
  'code',
  'complaintId',
  'count',
  'errorId',
  'eventId',
  'field',
  'item',
  'kind',
  'mail',
  'name',
  'playbook',
  'reason',
  'requestId',
  'role',
  'route',
  'runId',
  'stack',
  'status',
  'step',
  'taskId',
  'timer',
  'work',
] as const
/** Fields that may be logged: ids, counts and codes. Names, addresses and texts have no field here; a `reason` is what `reasonOf` makes of an error. */
export type LogFields = Partial<Record<(typeof allowed)[number], string | number>>

export type Log = {
  info(message: string, fields?: LogFields): void
  /** The error's name, and its message only where it is known to hold no personal data. */
  error(message: string, error: unknown, fields?: LogFields): void
  /** A CloudWatch metric of this stack (embedded metric format, namespace Holdfast). */
  metric(name: string, value: number): void
}

/** One JSON line a message; what is not on the list of allowed fields is left out even if a cast let it in. */
export function jsonLog(now: () => Date, write: (line: string) => void = print, stack = 'Holdfast'): Log {
  const line = (level: string, message: string, fields: LogFields = {}) => {
    const shown = Object.fromEntries(allowed.flatMap((key) => (key in fields ? [[key, fields[key]]] : [])))
    write(JSON.stringify({ at: now().toISOString(), level, message, ...shown }))
  }
  return {
    info: (message, fields) => line('info', message, fields),
    error: (message, error, fields) => line('error', message, { ...fields, ...errorFields(error) }),
    metric(name, value) {
      const metrics = [
        { Namespace: 'Holdfast', Dimensions: [['Stack']], Metrics: [{ Name: name, Unit: 'Count' }] },
      ]
      write(
        JSON.stringify({
          _aws: { Timestamp: now().getTime(), CloudWatchMetrics: metrics },
          Stack: stack,
          [name]: value,
        }),
      )
    },
  }
}

/** Lambda's own console wraps each line in JSON once more, and CloudWatch finds no metric in a wrapped line. */
function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { name: typeof error }
  // An unknown error's message may quote what it failed on (JSON.parse does), so only its frames are kept.
  const frames = sourceFrames(error.stack)
  const code = error instanceof Problem ? `${error.code}: ${error.message}` : undefined
  return { name: error.name, stack: frames.join('\n'), ...(code && { code }) }
}
