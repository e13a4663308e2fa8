import type * as z from 'zod'
import type { ListenerName, listeners, NeedsOf } from '../registry.ts'
import { contentHash } from '../store/table/content-hash.ts'
import { isolated } from './isolated.ts'
import type { Given, Need } from './ports.ts'

/** A listener on the default event bus, ready to be hosted. */
export type Listener<L extends ListenerName, N extends Need> = {
  name: L
  needs: readonly N[]
  hear(event: unknown, given: Given<N | 'table'>): Promise<void>
}

/**
 * Declares a listener; which events it hears stands in the registry under its name. They may come twice. An event that it cannot bear
 * is set aside with its content, which nothing else keeps; one that fails in passing throws, and Lambda brings it again twice.
 */
export function defineListener<
  L extends ListenerName,
  E extends z.ZodType,
  const N extends NeedsOf<(typeof listeners)[L]['function']>,
>(listener: {
  name: L
  needs: readonly N[]
  event: E
  run(event: z.infer<E>, given: Given<N>): Promise<void>
}): Listener<L, N> {
  const { name, needs, event, run } = listener
  return {
    name,
    needs,
    async hear(heard, given) {
      const item = `HEARD#${contentHash(heard).slice(0, 32)}`
      const work = { item, work: name, content: JSON.stringify(heard) }
      await isolated(work, given, () => run(event.parse(heard), given))
    },
  }
}
