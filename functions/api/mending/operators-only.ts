import type { Caller } from '../../runtime/caller.ts'
import { Problem } from '../../runtime/problem.ts'

/** Throws a Problem `forbidden` for everybody but operators: mending looks at all accounts, whoever looks after them. */
export function operatorsOnly({ role }: Caller): void {
  if (role !== 'operator') throw new Problem('forbidden', 'Mending is for operators; ask for that group.')
}
