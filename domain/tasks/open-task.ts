import type { Person } from '../accounts/person.ts'
import type { Complaint } from '../complaints/complaint.ts'
import { isComplaint } from '../complaints/is-complaint.ts'
import type { AccountValue } from '../learning/account-value.ts'
import type { OfferChoice } from '../offers/choose-offer.ts'
import type { RiskReport } from '../risk/risk-report.ts'
import type { StoppedArticle } from '../signals/share/stopped-articles.ts'
import type { Sentence } from '../words/kinds.ts'
import { say } from '../words/say.ts'
import type { Task, TaskKind } from './task.ts'
import { whyAsked, whyWonBack } from './why-of.ts'

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
  /** Whom to call there, where somebody is known. */
  contactName?: string | undefined
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
  const { safety, contact, reference, triage } = complaint
  const { kind, why } = assessment.redress
  return {
    ...opened(seed, 'complaint', reference),
    complaintIds: [complaint.complaintId],
    safety,
    why: [
      subjectOf(complaint),
      ...senderOf(complaint),
      ...(safety ? [say('why.safety')] : []),
      ...(complaint.reopenedCount > 0 ? [say('why.came-back')] : []),
      ...assessment.reasons,
    ],
    whatToDo: [
      ...(safety ? [say('do.call-today')] : []),
      ...(triage === undefined ? [] : [say('do.find-account')]),
      contact === undefined ? say('do.speak-to-customer') : say('do.speak', { name: contact.name }),
      kind === 'none'
        ? say(isComplaint(complaint) ? 'do.decide-remedy' : 'do.weigh-suggestion')
        : say('do.propose', { remedy: say('redress.named', { remedy: kind }), why }),
      say('do.write-answer'),
    ],
  }
}

/** The owner's task to win an account back, with the offer that was chosen, if one was, and what the account is worth, if that is known. */
export function openWinBackTask(
  seed: TaskSeed,
  report: Pick<RiskReport, 'verdict' | 'contributions'>,
  choice: OfferChoice,
  value: AccountValue | null,
): Task {
  return {
    ...opened(seed, 'win-back'),
    why: whyWonBack(report),
    whatToDo: [
      seed.contactName === undefined ? say('do.call') : say('do.call-somebody', { name: seed.contactName }),
      offering(choice),
      say('do.tell-outcome'),
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
  report: Pick<RiskReport, 'verdict' | 'signals'>,
  stopped: readonly StoppedArticle[],
  value: AccountValue | null,
): Task {
  return {
    ...opened(seed, 'regain-share'),
    why: whyAsked(report),
    whatToDo: [
      seed.contactName === undefined
        ? say('do.ask-elsewhere')
        : say('do.ask-elsewhere-somebody', { name: seed.contactName }),
      stopped.length === 0 ? say('do.ask-back') : say('do.go-through-stopped'),
      say('do.tell-heard'),
    ],
    stopped: [...stopped],
    ...(value === null ? {} : { value }),
  }
}

/** The task of a customer who was reached and has not ordered, with what was said. */
export function openFollowUpTask(seed: TaskSeed, before: Task): Task {
  const said = before.answer?.fields.note
  return {
    ...opened(seed, 'follow-up'),
    why: [
      say('why.no-order-since'),
      ...(said === undefined ? [] : [say('why.said-then', { note: said })]),
      ...before.why.slice(0, 2),
    ],
    whatToDo: [say('do.call-again'), say('do.tell-outcome')],
    ...(before.offer === undefined ? {} : { offer: before.offer }),
    ...(before.value === undefined ? {} : { value: before.value }),
  }
}

/** The task to be introduced to a major account in a call together with whoever looked after it before, who may answer it as well. */
export function openJointCallTask(
  seed: TaskSeed,
  former: Person,
  formerId: string,
  at: string | undefined,
): Task {
  const { name, email } = former
  const task = opened(seed, 'joint-call')
  return {
    ...task,
    ladder: [...new Set([...task.ladder, formerId])],
    why: [say('why.handed-over', { former: name }), say('why.major')],
    whatToDo: [
      at === undefined ? say('do.agree-time', { name, email }) : say('do.propose-time', { name, email, at }),
      seed.contactName === undefined
        ? say('do.call-together', { former: name })
        : say('do.call-somebody-together', { former: name, name: seed.contactName }),
      say('do.tell-call'),
    ],
    jointCall: { formerId, former: { name, email }, ...(at !== undefined && { at }) },
  }
}

/** The task to tell an account of a lot that others complain about, before it finds out itself. */
export function openLotCallTask(
  seed: TaskSeed,
  {
    sku,
    lot,
    complaints,
    orderId,
  }: { sku?: string | undefined; lot: string; complaints: number; orderId?: string | undefined },
): Task {
  const about = [
    ...(sku === undefined ? [] : [say('about.article', { article: sku })]),
    say('about.lot', { lot }),
  ]
  return {
    ...opened(seed, 'lot-call'),
    why: [
      say('why.lot-complaints', { about, complaints }),
      ...(orderId === undefined ? [] : [say('why.lot-received', { order: orderId })]),
    ],
    whatToDo: [
      seed.contactName === undefined
        ? say('do.call-first')
        : say('do.call-first-somebody', { name: seed.contactName }),
      say('do.set-aside', { about }),
      say('do.tell-lot'),
    ],
  }
}

/** The task to ask a customer what is wrong who gave a low score, with the score and their words. */
export function openSurveyCallTask(
  seed: TaskSeed,
  asked: readonly Sentence[],
  words: string | undefined,
): Task {
  return {
    ...opened(seed, 'survey-call'),
    why: [...asked, ...(words === undefined ? [] : [say('why.survey-words', { words })])],
    whatToDo: [
      seed.contactName === undefined
        ? say('do.ask-what-is-wrong')
        : say('do.ask-what-is-wrong-somebody', { name: seed.contactName }),
      say('do.complaint-of-it'),
      say('do.tell-heard'),
    ],
  }
}

/** The task of a decision that no mail could bring to the customer. */
export function openTellTask(seed: TaskSeed, complaint: Complaint): Task {
  const { contact, reference, decision } = complaint
  return {
    ...opened(seed, 'tell-customer', reference),
    complaintIds: [complaint.complaintId],
    safety: complaint.safety,
    why: [say('why.undelivered'), say('why.decided', { answer: decision?.answer ?? '' })],
    whatToDo: [
      contact === undefined ? say('do.tell-customer') : say('do.tell', { name: contact.name }),
      say('do.say-how-told'),
    ],
  }
}

function offering({ offer, why: [because] }: OfferChoice): Sentence {
  const why = because ?? say('offer.none-pays')
  return offer === null ? say('do.no-offer', { why }) : say('do.offer', { offer: offer.title, why })
}

function opened(seed: TaskSeed, kind: TaskKind, reference = '') {
  const { taskId, runId, accountId, ownerId, owner, accountOwnerId, at, dueAt, remindAt } = seed
  const person = { name: owner.name, email: owner.email }
  const hands = { handing: 'new' as const, assignedAt: at, ladder: [ownerId], told: false, reminded: false }
  const state = { status: 'open' as const, escalationLevel: 0, mails: [], nextAt: at }
  const about = { safety: false, complaintIds: [] }
  return {
    kind,
    title: say('task.name', { kind, account: seed.accountName, reference }),
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

/** Who it is from, where that is to be found out. */
function senderOf({ triage, contact, organisation }: Complaint): Sentence[] {
  if (triage === undefined) return []
  const sender = [contact?.name ?? '', organisation ?? '', contact?.email ?? ''].filter(Boolean)
  return [
    triage === 'unknown-account' || sender.length === 0
      ? say('why.unknown-account')
      : say('why.unknown-sender', { sender }),
  ]
}

function subjectOf({ category, severity, orderId, sku, lot }: Complaint): Sentence {
  if (category === 'suggestion') return say('why.suggestion', { severity })
  const about = [
    ...(orderId === undefined ? [] : [say('about.order', { order: orderId })]),
    ...(sku === undefined ? [] : [say('about.article', { article: sku })]),
    ...(lot === undefined ? [] : [say('about.lot', { lot })]),
  ]
  return about.length === 0
    ? say('why.complaint-of-nothing-named', { category, severity })
    : say('why.complaint', { category, severity, about })
}
