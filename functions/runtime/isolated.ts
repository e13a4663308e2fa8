import type { Trouble } from '../store/company/quarantine.ts'
import type { Given } from './ports.ts'
import { reasonOf } from './reason-of.ts'
import { setAside } from './set-aside.ts'
import { willComeAgain } from './will-come-again.ts'

/** Whose work it is and what it is called, should it have to be set aside. */
export type Work = Omit<Trouble, 'reason'>
/** Set aside: nothing more can be done about it now, and nobody else has to wait. */
export type Isolated<T> = { done: T } | { setAside: true }

/**
 * Does the work of one account or record. A failure that would come again sets it aside and is no failure of the caller's; one that may
 * pass is thrown.
 */
export async function isolated<T>(
  work: Work,
  given: Pick<Given<'table'>, 'table' | 'now' | 'log'>,
  act: () => Promise<T>,
): Promise<Isolated<T>> {
  try {
    return { done: await act() }
  } catch (error) {
    if (!willComeAgain(error)) throw error
    await setAside({ ...work, reason: reasonOf(error) }, given, error)
    return { setAside: true }
  }
}
