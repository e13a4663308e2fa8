import type { Locale } from '../../accounts/locale.ts'
import type { Attachment } from '../../complaints/attachments/attachment.ts'
import type { RootCauses } from '../../complaints/causes/root-cause.ts'
import type { FieldProblem } from '../../tasks/answer-task.ts'
import type { Sentence } from '../../words/kinds.ts'
import type { TaskMailData } from '../mail-data.ts'

/**
 * What a task's page shows to whoever holds the link, in their language and the time of their clock. `entered` is a form as it was typed,
 * so that nothing has to be typed again; `told`, what became of what was just sent, where the task itself does not say it.
 */
export type TaskPageData = Pick<
  TaskMailData,
  'company' | 'timeZone' | 'accountName' | 'task' | 'complaint' | 'background' | 'riskOverride' | 'statement'
> & {
  locale: Locale
  /** When it is shown. */
  at: string
  /** Currency that an amount is in. */
  currency: string
  /** The person the link was made for. */
  viewerId: string
  viewerEmail: string
  /** Whether mail reaches the customer of a complaint, or the contact of an account. */
  reachable: boolean
  /** References of the account's open complaints. */
  openComplaints: readonly string[]
  /** Files that came with the complaint. */
  attachments?: readonly Attachment[]
  /** Where the console stands, as seen from the page; from the page of a link beside it. */
  console?: string
  /** What a decision on a complaint chooses from. */
  rootCauses?: RootCauses
  /** Whether the page that it is shown on drafts an answer. */
  mayDraft?: true
  /** Why what a draft proposes is proposed. */
  proposed?: Sentence
  problems?: readonly FieldProblem[]
  entered?: Readonly<Record<string, unknown>>
  told?: 'noted' | 'late' | 'taken-back'
}
