import type { BusEvent } from '../eventbridge/put-events.ts'
import type { Host } from '../kernel/types.ts'
import type { MailStore } from './create-mail-store.ts'
import { mailEvent } from './mail-event.ts'
import { splitSource } from './mime-source.ts'
import type { MailSetup } from './read-mail-setup.ts'

/** What the mail service needs of the event bus: `publish` puts one event on the default bus. */
export interface Bus {
  publish(event: BusEvent): Promise<void> | void
}

/** Tells the bus what happened to a mail, event by event; a kill in between repeats one at most and loses none. */
export function createMailPublisher(host: Host, bus: Bus, setup: MailSetup, store: MailStore) {
  const busy = new Map<string, Promise<void>>()

  async function publishNext(id: string): Promise<void> {
    for (let kept = store.get(id); kept?.pending[0]; kept = store.get(id)) {
      const [type] = kept.pending
      if (setup.publishes(kept.configurationSet, type)) {
        const occasion = { type, at: host.clock.now(), region: host.region, account: host.account }
        await bus.publish(mailEvent(kept, splitSource(store.raw(id)), occasion))
      }
      // Read again: a bounce may have been added meanwhile.
      const { pending, ...rest } = store.get(id) ?? kept
      store.put({ ...rest, pending: pending.filter((other) => other !== type) })
    }
  }

  /** Resolves once the bus has everything pending, or the failure is told; what failed is tried at the next start. */
  function publish(id: string): Promise<void> {
    const before = busy.get(id) ?? Promise.resolve()
    const work = host.activity
      .during(() => before.then(() => publishNext(id)))
      .catch((error: unknown) =>
        host.tell('trouble', `an event of mail ${id} was not published: ${String(error)}`),
      )
      .finally(() => {
        if (busy.get(id) === work) busy.delete(id)
      })
    busy.set(id, work)
    return work
  }

  // What a killed stack had not told the bus yet waits for the first turn of the clock, when all who listen are up.
  for (const { id, pending } of store.all())
    if (pending.length > 0) host.clock.at(host.clock.now(), () => publish(id))

  return publish
}
