import type { Person } from '../accounts/person.ts'
import type { Complaint } from '../complaints/complaint.ts'
import { remedyName } from '../complaints/remedy-name.ts'
import type { AccountValue } from '../learning/account-value.ts'
import type { OfferChoice } from '../offers/choose-offer.ts'
import { isTelling } from '../risk/is-telling.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { StoppedArticle } from '../signals/stopped-articles.ts'
import type { Task } from './task.ts'

/** What every new task carries, whatever it is about. */
export type TaskSeed = {
  taskId: string
  runId: string
  accountId: string
  accountName: string
  /** Who has it first: the owner of the account, or whoever stands in. */
  ownerId: string
  owner: Person
  accountOwnerId: string
  at: string
  dueAt: string
  remindAt: string
}

/** The owner's task for an assessed complaint; throws when the complaint was not assessed yet. */
export function openComplaintTask(seed: TaskSeed, complaint: Complaint): Task {
  const assessment = complaint.assessment
  if (assessment === undefined) {
    throw new Error(`complaint ${complaint.complaintId}: assess it before opening a task for it`)
  }
  const { kind, why } = assessment.redress
  const again = complaint.reopenedCount > 0 ? ' (came back)' : ''
  return {
    ...opened(seed),
    kind: 'complaint',
    complaintIds: [complaint.complaintId],
    safety: complaint.safety,
    title: `Answer complaint ${complaint.reference} of ${seed.accountName}${again}`,
    why: [
      `${subjectOf(complaint)}, judged ${complaint.severity}${complaint.safety ? ', a safety matter' : ''}.`,
      ...assessment.reasons,
    ],
    whatToDo: [
      ...(complaint.safety ? ['Call today: tell the customer to stop using the goods concerned.'] : []),
      `Speak to ${complaint.contact?.name ?? 'the customer'} and hear what happened.`,
      kind === 'none' ? 'Decide how to put it right.' : `Propose ${remedyName[kind]}. ${why}`,
      'Write the answer to the customer on the page behind the link: it is sent as you write it.',
    ],
  }
}

/**
 * The owner's task to win an account back, with the offer that was chosen, if one was, and what the account is worth, if that
 * is known. The silence is told first, whatever it weighs: nobody is won back before being late.
 */
export function openWinBackTask(
  seed: TaskSeed,
  report: Pick<RiskReport, 'sentence' | 'contributions'>,
  choice: OfferChoice,
  value: AccountValue | null,
): Task {
  const weighed = report.contributions.toSorted((a, b) => b.points - a.points)
  const silence = weighed.filter(({ measure }) => measure === 'silence' || measure === 'rhythm')
  const others = weighed.filter(
    (each) => each.measure !== 'base' && isTelling(each) && !silence.includes(each),
  )
  const drivers = [...silence, ...others].slice(0, 4)
  return {
    ...opened(seed),
    kind: 'win-back',
    title: `Win back ${seed.accountName}`,
    why: [report.sentence, ...drivers.map(({ sentence }) => sentence)],
    whatToDo: [
      'Call your contact, ask what changed, and listen before you offer anything.',
      choice.offer === null
        ? `Make no offer. ${choice.why[0] ?? ''}`.trim()
        : `If it helps, offer: ${choice.offer.title}. ${choice.why[0] ?? ''}`.trim(),
      'Tell us the outcome on the page behind the link; an order that arrives settles the task by itself.',
    ],
    ...(choice.offer === null ? {} : { offer: choice.offer }),
    ...(value === null ? {} : { value }),
  }
}

/**
 * The owner's task to ask an account that takes less what it takes elsewhere, with the articles it stopped buying, and what it is worth, if
 * that is known.
 */
export function openRegainShareTask(
  seed: TaskSeed,
  report: Pick<RiskReport, 'sentence' | 'signals'>,
  stopped: readonly StoppedArticle[],
  value: AccountValue | null,
): Task {
  const share = report.signals.find(({ key }) => key === 'share-of-customer')
  return {
    ...opened(seed),
    kind: 'regain-share',
    title: `Ask ${seed.accountName} what they take elsewhere`,
    why: [...new Set([report.sentence, ...(share?.measures.map(({ sentence }) => sentence) ?? [])])],
    whatToDo: [
      'Call your contact and ask what they take elsewhere, and since when.',
      stopped.length === 0
        ? 'Ask what would bring the rest of their business back.'
        : 'Go through the articles they stopped buying: who delivers them now, and why?',
      'Tell us what you heard on the page behind the link: an order does not settle this task.',
    ],
    stopped: [...stopped],
    ...(value === null ? {} : { value }),
  }
}

/** The task of a customer who was reached and has not ordered, with what was said. */
export function openFollowUpTask(seed: TaskSeed, before: Task): Task {
  const said = before.answer?.fields.note
  return {
    ...opened(seed),
    kind: 'follow-up',
    title: `Follow up with ${seed.accountName}`,
    why: [
      'They were reached, and no order has come since.',
      ...(said === undefined ? [] : [`What was said then: ${said}`]),
      ...before.why.slice(0, 2),
    ],
    whatToDo: [
      'Call again, refer to what was said, and ask what still stands in the way.',
      'Tell us the outcome on the page behind the link; an order that arrives settles the task by itself.',
    ],
    ...(before.offer === undefined ? {} : { offer: before.offer }),
    ...(before.value === undefined ? {} : { value: before.value }),
  }
}

/** The task of a decision that no mail could bring to the customer. */
export function openTellTask(seed: TaskSeed, complaint: Complaint, why: string): Task {
  const contact = complaint.contact
  return {
    ...opened(seed),
    kind: 'tell-customer',
    complaintIds: [complaint.complaintId],
    safety: complaint.safety,
    title: `Tell ${seed.accountName} what was decided on ${complaint.reference}`,
    why: [why, `What was decided: ${complaint.decision?.answer ?? ''}`],
    whatToDo: [
      `Tell ${contact?.name ?? 'the customer'} by telephone, by letter or in person.`,
      'Say on the page behind the link how and when you told them: the complaint closes then.',
    ],
  }
}

function opened(seed: TaskSeed) {
  const { taskId, runId, accountId, ownerId, owner, accountOwnerId, at, dueAt, remindAt } = seed
  const person = { name: owner.name, email: owner.email }
  const hands = { handing: 'new' as const, assignedAt: at, ladder: [ownerId], told: false, reminded: false }
  const state = { status: 'open' as const, escalationLevel: 0, mails: [], nextAt: at }
  const about = { safety: false, complaintIds: [] }
  return {
    taskId,
    runId,
    accountId,
    ownerId,
    owner: person,
    accountOwnerId,
    openedAt: at,
    dueAt,
    remindAt,
    ...hands,
    ...state,
    ...about,
  }
}

function subjectOf(complaint: Complaint): string {
  const about = [
    complaint.orderId === undefined ? '' : `order ${complaint.orderId}`,
    complaint.sku === undefined ? '' : `article ${complaint.sku}`,
    complaint.lot === undefined ? '' : `lot ${complaint.lot}`,
  ].filter((part) => part !== '')
  const category = complaint.category.charAt(0).toUpperCase() + complaint.category.slice(1)
  return `${category} complaint${about.length === 0 ? '' : ` about ${about.join(', ')}`}`
}
