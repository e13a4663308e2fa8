import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogues } from '../../../domain/words/catalogue.ts'
import { sentences } from '../../../domain/words/sentences.ts'

const root = join(import.meta.dirname, '../../..')

/** What keeps a promise: the function that does, where it is, and the test by whose title it is shown. */
type Keeper = { in: string; by: string; shownBy: string }
type Key = keyof typeof sentences

const climbs =
  'complaint: climbs from the owner over the manager to the office, and is still answerable after forty days'
const answered: Keeper = {
  in: 'functions/steps/close-complaint.ts',
  by: 'closeComplaint',
  shownBy: 'complaint: acknowledged, answered on the page, told to the customer, closed',
}
const held: Keeper = { in: 'domain/complaints/hold-complaint.ts', by: 'holdComplaint', shownBy: climbs }
const told: Keeper = {
  in: 'functions/steps/record-told.ts',
  by: 'recordTold',
  shownBy:
    'complaint: goes to the owner even when the customer cannot be written to, and is not closed before somebody told them',
}
const agreed: Keeper = {
  in: 'domain/tasks/authority.ts',
  by: 'beyondAuthority',
  shownBy: 'complaint: what exceeds the owner waits for the manager, and the customer hears nothing before',
}
const unread: Keeper = {
  in: 'functions/api/tasks/get-task-page.ts',
  by: 'getTaskPage',
  shownBy: 'stays undecided however often a scanner or browser fetches its link',
}
const nextOne: Keeper = {
  in: 'domain/tasks/tend-task.ts',
  by: 'tendTask',
  shownBy: 'tells the owner, reminds, asks the manager, then the office, and goes on every week',
}
const parked: Keeper = {
  in: 'functions/operations/tasks/tend.ts',
  by: 'tend',
  shownBy: 'win-back: waits while a complaint is open, then goes on',
}
const comesBack: Keeper = {
  in: 'domain/tasks/settle-task.ts',
  by: 'snoozeTask',
  shownBy: 'win-back: "not now" comes back to the same person on its day',
}
const followed: Keeper = {
  in: 'functions/steps/open-follow-up.ts',
  by: 'openFollowUp',
  shownBy:
    'win-back: reached without an order becomes one follow-up task, and an order then wins the account back',
}
const letGo: Keeper = {
  in: 'functions/operations/tasks/answer-a-task.ts',
  by: 'answerATask',
  shownBy: 'win-back: letting an account go needs the manager, whose agreement ends it',
}
const reopened: Keeper = {
  in: 'domain/complaints/receive.ts',
  by: 'receive',
  shownBy: 'is opened again by a second one about the same order, which weighs more',
}
const stands: Keeper = {
  in: 'functions/steps/tend-task.ts',
  by: 'tendTask',
  shownBy: 'lets it stand after ten minutes, and tells the other systems only then',
}
const answerBack: Keeper = {
  in: 'domain/tasks/hold-answer.ts',
  by: 'mayTakeBack',
  shownBy: 'holds what was decided for ten minutes, in which only whoever decided takes it back',
}

const askedTogether: Keeper = {
  in: 'functions/operations/people/request-joint-call.ts',
  by: 'requestJointCall',
  shownBy:
    'for a major account the new owner has the task of a joint call, and the former one is asked to it',
}
const atBoth: Keeper = {
  in: 'domain/people/joint-moment.ts',
  by: 'jointMoment',
  shownBy: 'the time that is proposed for a joint call is one at which both work, once both have read of it',
}
const keptAtOnce: Keeper = {
  in: 'functions/api/complaints/post-complain.ts',
  by: 'postComplain',
  shownBy: 'leads on to the reference, and the same form again is the same complaint',
}
const lookedAtOnce: Keeper = {
  in: 'domain/complaints/judge-severity.ts',
  by: 'judgeSeverity',
  shownBy: 'of a stranger who tells of danger is a matter of safety at once, with the office',
}
const placed: Keeper = {
  in: 'functions/operations/complaints/place-complaint.ts',
  by: 'placeComplaint',
  shownBy:
    'of a stranger is placed with the account that the office names, and goes to whoever looks after it',
}

const heard: Keeper = {
  in: 'functions/operations/complaints/hear-customer.ts',
  by: 'hearCustomer',
  shownBy: 'takes more words once, and whoever has the task gets them by mail at once',
}
const takenBack: Keeper = {
  in: 'functions/api/complaints/post-case.ts',
  by: 'postCase',
  shownBy: 'takes a complaint back only when that was ticked; its task is dropped',
}

const route: Keeper = {
  in: 'domain/complaints/outside-route.ts',
  by: 'outsideOf',
  shownBy: 'is named with its last day by the profiles of regulators, whatever was decided',
}
const closesBySilence: Keeper = {
  in: 'functions/schedules/follow-complaints.ts',
  by: 'followComplaints',
  shownBy:
    'a complaint closes when its customer has said nothing for as long as they were told, and no sooner',
}

const warned: Keeper = {
  in: 'domain/complaints/tend-complaint.ts',
  by: 'tendComplaint',
  shownBy:
    'who answers is warned at three quarters and at nine tenths of the time, then the manager too, and the breach goes up',
}
const pauseEnds: Keeper = {
  in: 'domain/complaints/tend-complaint.ts',
  by: 'tendComplaint',
  shownBy: 'a pause ends by itself on its day, and an answer ends it at once',
}

/** Every sentence of mails and pages that says what is going to happen, with what keeps it. */
const promises: Partial<Record<Key, Keeper[]>> = {
  'receipt.preview': [held],
  'receipt.again': [reopened],
  'receipt.who': [nextOne],
  'receipt.answer': [held],
  'complain.intro': [keptAtOnce, held],
  'complain.hint': [lookedAtOnce, answered],
  'complain.kept-by': [held],
  'case.hint': [heard, takenBack],
  'holding.next': [held, answered],
  'decision.not-settled': [reopened],
  'decision.closes': [closesBySilence],
  'outside.route-until': [route],
  'case.closes': [closesBySilence],
  'task.footer': [unread],
  'reminder.opening': [nextOne],
  'reminder.overdue': [nextOne],
  'approval.opening': [agreed],
  'override.told': [
    {
      in: 'functions/store/accounts/risk-overrides.ts',
      by: 'overrideOn',
      shownBy: 'begins and ends with days of the company, as its statement of a year does',
    },
  ],
  'page.outcome-hint': [answered, followed, letGo, comesBack, told],
  'page.undelivered': [told],
  'page.hint': [answered, told, placed],
  'page.check-then': [answered, told, letGo],
  'page.check-approval': [agreed],
  'news.stands-still': [pauseEnds],
  'warning.opening': [warned],
  'page.held': [stands],
  'page.may-take-back': [stands, answerBack],
  'page.next-step': [answered, told, followed, comesBack],
  'page.open-complaint': [parked],
  'page.snoozed': [comesBack],
  'console.until': [comesBack],
  'console.done': [comesBack],
  'console.waiting-for': [pauseEnds],
  'page.waits': [agreed],
  'morning.footer': [unread],
  'do.say-how-told': [told],
  'handover.opening-left': [
    {
      in: 'functions/operations/people/hand-over-leavers.ts',
      by: 'handOverLeavers',
      shownBy: 'whoever stands in for somebody who has left is handed their accounts, once',
    },
  ],
  'handover.task': [
    {
      in: 'functions/operations/people/follow-owner.ts',
      by: 'followOwner',
      shownBy: 'follows a changed owner, who is told, while the former one hears that it did, and no more',
    },
  ],
  'handover.snoozed': [comesBack],
  'handover.joint': [askedTogether],
  'morning.call-at': [atBoth],
  'do.propose-time': [atBoth],
  'morning.handed-on-item': [
    {
      in: 'functions/operations/people/follow-owner.ts',
      by: 'followOwner',
      shownBy: 'whoever looked after an account is told once that somebody else does',
    },
  ],
}

/** Sentences that read like promises and only tell what is, or ask for something. */
const facts: Key[] = [
  ...(['receipt.danger', 'escalation.late', 'escalation.late-somebody', 'page.outcome'] as const),
  'background.months',
  ...(['file.nothing', 'file.ends-ahead', 'import.left-out', 'work.column', 'work.account-task'] as const),
  ...([
    'page.field',
    'page.problem',
    'page.bounced',
    'console.holds-until',
    'console.column',
    'console.pause-hint',
    'record.stood-until',
  ] as const),
  ...(['console.check-good', 'console.suppressions', 'console.setting', 'console.state-name'] as const),
  ...(['silence.season', 'complaints.surge', 'share.spend', 'told.task-opened', 'told.model-kept'] as const),
  ...(['help.field', 'help.complaints', 'help.login', 'help.import', 'help.fit', 'help.movement'] as const),
  ...(['login.until', 'doctor.unverified', 'doctor.unknown-sender'] as const),
]

/** The words by which a sentence says what is going to happen. */
const promising =
  /\b(no later than|will|at once|goes to|goes out|goes back|comes (to|back|in)|closes|is closed then|stays|until|nothing happens|hears nothing|changes nothing|we (then )?(take|wait)|asked (once more|afterwards)|is sent to|our answer by \{|you both work)\b/i

const english: Record<string, string> = catalogues.en.sentences
const testTitles = globSync('test/**/*.test.ts', { cwd: root })
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n')

describe('what mails and pages promise', () => {
  test('is kept by code that is listed here, every single sentence of it', () => {
    const promised = Object.entries(english).flatMap(([key, text]) => (promising.test(text) ? [key] : []))
    const listed: string[] = [...Object.keys(promises), ...facts]
    expect(promised.filter((key) => !listed.includes(key))).toEqual([])
    expect(listed.filter((key) => !(key in sentences))).toEqual([])
  })

  test.each(
    Object.entries(promises).flatMap(([key, keepers]) => keepers.map((keeper) => ({ key, ...keeper }))),
  )('$key is kept by $by, as a test shows', ({ in: file, by, shownBy }) => {
    const code = readFileSync(join(root, file), 'utf8')
    expect(code).toMatch(new RegExp(`export (async )?(function|const) ${by}\\b`))
    expect(testTitles.includes(shownBy), shownBy).toBe(true)
  })
})
