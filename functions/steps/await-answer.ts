import * as z from 'zod'
import { isUndecided } from '../../domain/tasks/task.ts'
import { WaitingTaskRef } from '../../workflows/run-ref.ts'
import { tend } from '../operations/tasks/tend.ts'
import { defineStep } from '../runtime/define-step.ts'
import type { Given } from '../runtime/ports.ts'
import { readPeople } from '../store/people/people.ts'
import { contentHash } from '../store/table/content-hash.ts'
import { untilWritten } from '../store/table/revision.ts'
import { outboxItem } from '../store/tasks/outbox.ts'
import { mustReadTask, taskWrite, tokenOf } from '../store/tasks/tasks.ts'

export const Waiting = z.strictObject({ waiting: z.literal(true) })

/** Lets whatever happens to the task wake this run, until something is due by itself. */
export const awaitAnswer = defineStep({
  name: 'AwaitAnswer',
  needs: ['table'],
  input: WaitingTaskRef,
  output: Waiting,
  run: (input, given) => waitFor(input, given),
})

/**
 * Stores the waiting state's token on the task. What happened before the token was there, or while the run was between two waits, woke
 * nobody: where the task asks for something already, the wake-up is asked for again in the same transaction.
 */
export async function waitFor(
  { accountId, taskId, token }: z.infer<typeof WaitingTaskRef>,
  given: Given<'table'>,
): Promise<z.infer<typeof Waiting>> {
  const { table, now, settings } = given
  const people = await readPeople(table, settings)
  const at = now().toISOString()
  return untilWritten(`Task ${taskId}`, async () => {
    const read = await mustReadTask(table, accountId, taskId)
    if (tokenOf(read.item) === token) return { waiting: true as const }
    const { status, followUp, held } = read.value
    const settled =
      !isUndecided(read.value) &&
      held === undefined &&
      (status !== 'answered' || followUp !== undefined || !isReached(read.value.answer?.outcome))
    const waits = isUndecided(read.value) || held !== undefined
    const due = waits && (await tend(read.value, people, at, given)).entries.length > 0
    const key = contentHash(token).slice(0, 16)
    const request = { kind: 'answer', accountId, taskId, key, outcome: 'changed' } as const
    const { written } = await table.transact([
      taskWrite(read, read.value, token),
      ...(settled || due ? [{ put: outboxItem(request, at) }] : []),
    ])
    return written ? { waiting: true as const } : undefined
  })
}

function isReached(outcome: string | undefined): boolean {
  return outcome === 'reached' || outcome === 'won-back'
}
