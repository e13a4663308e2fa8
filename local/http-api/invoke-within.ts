import type { Host, InvokeResult } from '../kernel/types.ts'

/**
 * Invokes a function and waits at most `millis` for it, as an integration does. Real time, not the stack's clock:
 * what is measured is a process at work. A late function goes on, and still counts as activity.
 */
export async function invokeWithin(
  host: Host,
  functionArn: string,
  payload: unknown,
  millis: number,
): Promise<InvokeResult | 'late'> {
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    alarm = setTimeout(() => resolve('late'), millis)
  })
  const invoked = host.activity.during(() => host.invoke(functionArn, payload))
  // Promise.race listens to both for good, so a function that fails after the alarm is no unhandled rejection.
  return Promise.race([invoked, late]).finally(() => clearTimeout(alarm))
}
