import type { Definitions, ValueOf } from './kinds.ts'
import { accountRows } from './sentences/account-rows.ts'
import { attachments } from './sentences/attachments.ts'
import { backgrounds } from './sentences/backgrounds.ts'
import { casePages } from './sentences/case-pages.ts'
import { doctor } from './sentences/commands/doctor.ts'
import { help } from './sentences/commands/help.ts'
import { helpFiles } from './sentences/commands/help-files.ts'
import { helpWork } from './sentences/commands/help-work.ts'
import { operators } from './sentences/commands/operators.ts'
import { usage } from './sentences/commands/usage.ts'
import { complainPages } from './sentences/complain-pages.ts'
import { complaints } from './sentences/complaints.ts'
import { consoleAccounts, consoleCases, consoleFrame, consoleToday } from './sentences/console.ts'
import { consoleOperations } from './sentences/console-operations.ts'
import { consolePolicy } from './sentences/console-policy.ts'
import { consolePortfolio } from './sentences/console-portfolio.ts'
import { consoleStates } from './sentences/console-states.ts'
import { consoleTour } from './sentences/console-tour.ts'
import { customerLetters } from './sentences/customer-letters.ts'
import { drafts } from './sentences/drafts.ts'
import { glossary } from './sentences/glossary.ts'
import { handovers } from './sentences/handovers.ts'
import { lostQuotes } from './sentences/lost-quotes.ts'
import { mornings } from './sentences/mornings.ts'
import { offers } from './sentences/offers.ts'
import { quality } from './sentences/quality.ts'
import { records } from './sentences/records.ts'
import { refits } from './sentences/refits.ts'
import { files } from './sentences/reports/files.ts'
import { imports } from './sentences/reports/imports.ts'
import { reportModels } from './sentences/reports/report-models.ts'
import { reportOrders } from './sentences/reports/report-orders.ts'
import { reportWhatIf } from './sentences/reports/report-what-if.ts'
import { workCommands } from './sentences/reports/work-commands.ts'
import { risk } from './sentences/risk.ts'
import { signals } from './sentences/signals.ts'
import { statement } from './sentences/statement.ts'
import { surveys } from './sentences/surveys.ts'
import { taskMails } from './sentences/task-mails.ts'
import { taskPages } from './sentences/task-pages.ts'
import { tasks } from './sentences/tasks.ts'
import { told } from './sentences/told.ts'
import { writing } from './sentences/writing.ts'

/** Every sentence of the product, by key, with the kinds of its values. What reads them is in the catalogues. */
export const sentences = {
  ...writing,
  ...glossary,
  ...accountRows,
  ...signals,
  ...risk,
  ...complaints,
  ...offers,
  ...statement,
  ...tasks,
  ...taskMails,
  ...taskPages,
  ...backgrounds,
  ...mornings,
  ...handovers,
  ...customerLetters,
  ...complainPages,
  ...casePages,
  ...attachments,
  ...surveys,
  ...quality,
  ...drafts,
  ...told,
  ...refits,
  ...consoleFrame,
  ...consoleToday,
  ...consoleAccounts,
  ...consoleCases,
  ...consoleOperations,
  ...consoleStates,
  ...consolePolicy,
  ...consolePortfolio,
  ...consoleTour,
  ...lostQuotes,
  ...records,
  ...files,
  ...imports,
  ...workCommands,
  ...reportModels,
  ...reportOrders,
  ...reportWhatIf,
  ...help,
  ...helpWork,
  ...helpFiles,
  ...usage,
  ...operators,
  ...doctor,
} as const satisfies Definitions

type Sentences = typeof sentences
export type SentenceKey = keyof Sentences
export type ValuesOf<K extends SentenceKey> = {
  readonly [Name in keyof Sentences[K]]: ValueOf<Sentences[K][Name]>
}
/** The values after a key: none for a sentence without any. */
export type With<K extends SentenceKey> = keyof Sentences[K] extends never ? [] : [values: ValuesOf<K>]
