import { isolated } from '../../runtime/isolated.ts'
import type { Given } from '../../runtime/ports.ts'
import { setAside } from '../../runtime/set-aside.ts'
import { willComeAgain } from '../../runtime/will-come-again.ts'
import { dropUnreadable } from './drop-unreadable.ts'
import { type Refolded, refoldAccount } from './refold-account.ts'

/**
 * What came of mending an account: whether what is derived of it was other than its stored events say, and which items of it cannot be
 * worked on and are set aside (again).
 */
export type Mended = { accountId: string; changed: boolean; days: string[]; setAside: string[] }

type Due = Parameters<typeof refoldAccount>[2]

/**
 * Makes everything derived of an account anew from its stored events, whatever was missed, lost or cannot be read. Doing it twice changes
 * nothing. What would fail again is set aside; what may pass throws. `due` files the account under a day to be looked at even where
 * nothing was amiss.
 */
export async function mendAccount(accountId: string, given: Given<'table'>, due?: Due): Promise<Mended> {
  const work = { accountId, item: 'FoldEvents', work: 'FoldEvents' }
  const outcome = await isolated(work, given, () => refoldWhole(accountId, given, due))
  if (!('done' in outcome)) return { accountId, changed: false, days: [], setAside: [work.item] }
  const { days, state, unreadable } = outcome.done
  for (const { item, why } of unreadable) await setAside({ ...work, item: item.sk, reason: why }, given)
  return {
    ...{ accountId, days, changed: state || days.length > 0 },
    setAside: unreadable.map(({ item }) => item.sk),
  }
}

async function refoldWhole(accountId: string, given: Given<'table'>, due: Due): Promise<Refolded> {
  const refold = () => refoldAccount(accountId, given, due)
  try {
    return await refold()
  } catch (error) {
    const dropped = willComeAgain(error) && (await dropUnreadable(given.table, accountId, given))
    if (!dropped) throw error
    return { ...(await refold()), state: true }
  }
}
