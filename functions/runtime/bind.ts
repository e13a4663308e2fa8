import type { FunctionName, NeedsOf } from '../registry.ts'
import { type Env, envFor } from './env.ts'
import { jsonLog } from './log.ts'
import type { Always, Given, Need, Ports } from './ports.ts'
import { shippedSettings } from './shipped-settings.ts'

/** Makes the real thing behind one port from the environment. */
export type Adapter<N extends Need> = (env: Env, now: () => Date) => Ports[N]

/**
 * Gives a Lambda function what the registry says it needs, from real adapters; only entry files call this.
 * Throws at start-up, naming everything, when the environment is wrong.
 */
export function bind<F extends FunctionName>(
  adapters: { [N in NeedsOf<F>]: Adapter<N> },
  source: Record<string, string | undefined> = process.env,
  settings = shippedSettings(source),
): Given<NeedsOf<F>> {
  const now = () => new Date()
  const made = Object.entries(adapters) as [Need, Adapter<Need>][]
  const env = envFor(
    made.map(([need]) => need),
    source,
  )
  const ports = Object.fromEntries(made.map(([need, adapter]) => [need, adapter(env, now)]))
  const always: Always = {
    now,
    settings,
    log: jsonLog(now, undefined, source.STACK_NAME),
  }
  return { ...ports, ...always } as Given<NeedsOf<F>>
}
