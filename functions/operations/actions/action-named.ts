import type { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import type { Caller } from '../../runtime/caller.ts'
import { Problem } from '../../runtime/problem.ts'
import { readAction } from '../../store/actions/actions.ts'
import { sightOf } from '../../store/people/sight.ts'
import type { TableReader } from '../../store/table/table.ts'

/** Which actions a caller may see: whoever answers for more than their own accounts all, others those that are theirs. */
export async function actionSight(
  reader: TableReader,
  caller: Caller,
): Promise<(action: CorrectiveAction) => boolean> {
  if (caller.role !== 'owner') return () => true
  const { personId } = await sightOf(reader, caller)
  return ({ ownerId }) => ownerId === personId
}

/** An action by its id; throws a Problem where there is none that the caller may see. */
export async function actionNamed(
  actionId: string,
  caller: Caller,
  { table }: { table: TableReader },
): Promise<CorrectiveAction> {
  const found = await readAction(table, actionId)
  if (!found || !(await actionSight(table, caller))(found.value))
    throw new Problem('not-found', `There is no action ${actionId}.`)
  return found.value
}
