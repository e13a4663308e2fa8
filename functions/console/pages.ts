import { account, accountOverride } from './account.ts'
import { accounts, accountsFile } from './accounts.ts'
import {
  complaint,
  complaintAttachment,
  complaintAttachmentErase,
  complaintMoves,
  complaintRecord,
  complaints,
} from './complaints.ts'
import type { Page } from './define-page.ts'
import { lostQuotes } from './lost-quotes.ts'
import { models, rollBack } from './models.ts'
import { taskMoves } from './move-task.ts'
import { audit, lift, mailTrouble, operations, release } from './operations.ts'
import { policy } from './policy.ts'
import { portfolio } from './portfolio.ts'
import { quality } from './quality.ts'
import { run, runs } from './runs.ts'
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
  complaintRecord,
  complaintAttachment,
  complaintAttachmentErase,
  ...complaintMoves,
  portfolio,
  quality,
  lostQuotes,
  policy,
  operations,
  release,
  runs,
  run,
  models,
  rollBack,
  mailTrouble,
  lift,
  audit,
]
