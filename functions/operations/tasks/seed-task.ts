import type { Account } from '../../../domain/accounts/account.ts'
import { standInFor } from '../../../domain/people/ladder.ts'
import { type People, personOf } from '../../../domain/people/people.ts'
import type { Settings } from '../../../domain/settings.ts'
import { deadlineFor, reminderFor } from '../../../domain/tasks/deadlines.ts'
import type { TaskSeed } from '../../../domain/tasks/open-task.ts'
import type { TaskKind } from '../../../domain/tasks/task.ts'

/** What a new task carries: with whoever stands in for the account's owner at `at`, and their deadline where none is given. */
export function seedTask(
  about: {
    taskId: string
    runId: string
    accountId: string
    kind: TaskKind
    safety?: boolean
    dueAt?: string
    remindAt?: string
  },
  account: Account,
  at: string,
  people: People,
  settings: Settings,
): TaskSeed {
  const { kind, safety = false, ...ids } = about
  const ownerId = standInFor(account.ownerId, at, people)
  const { name, email } = personOf(ownerId, people)
  const own = deadlineFor({ kind, safety }, ownerId, at, people, settings)
  const dueAt = safety ? own : (about.dueAt ?? own)
  const remindAt = about.remindAt ?? reminderFor(ownerId, at, dueAt, people)
  const { name: accountName, ownerId: accountOwnerId, contact } = account
  const whose = { accountName, accountOwnerId, contactName: contact?.name }
  return { ...ids, ...whose, ownerId, owner: { name, email }, at, dueAt, remindAt }
}
