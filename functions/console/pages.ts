import { account, accountOverride } from './account.ts'
import { accounts, accountsFile } from './accounts.ts'
import { complaint, complaintMoves, complaints } from './complaints.ts'
import type { Page } from './define-page.ts'
import { taskMoves } from './move-task.ts'
import { operations, release } from './operations.ts'
import { taskPage } from './task.ts'
import { today } from './today.ts'

/** Every page of the console that needs a session. */
export const pages: readonly Page[] = [
  today,
  taskPage,
  ...taskMoves,
  accounts,
  accountsFile,
  account,
  accountOverride,
  complaints,
  complaint,
  ...complaintMoves,
  operations,
  release,
]
