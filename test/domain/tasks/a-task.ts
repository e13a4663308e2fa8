import type { AccountValue } from '../../../domain/learning/account-value.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'
import type { OfferChoice } from '../../../domain/offers/choose-offer.ts'
import { Settings } from '../../../domain/settings.ts'
import { type AnswerContext, answerTask } from '../../../domain/tasks/answer-task.ts'
import { openComplaintTask, openWinBackTask, type TaskSeed } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { saying } from '../../support/told.ts'
import { assessed, received } from '../complaints/a-complaint.ts'
import { aPerson, peopleWith } from '../people/a-company.ts'

export const owner = { name: 'Li Wei', email: 'li.wei@example.com' }
export const manager = { name: 'Ana Sol', email: 'ana.sol@example.com' }

export const seed: TaskSeed = {
  taskId: 't-1',
  runId: 'r-1',
  accountId: 'acme',
  accountName: 'Acme GmbH',
  ownerId: '0011223344556677',
  owner,
  accountOwnerId: '0011223344556677',
  remindAt: '2026-03-13T16:00:00Z',
  at: received,
  dueAt: '2026-03-17T16:00:00Z',
}

export const choice: OfferChoice = {
  offer: {
    offerId: 'priority-delivery',
    title: saying('Priority delivery'),
    kind: 'upgrade',
    cost: '1010.40',
    currency: 'EUR',
  },
  value: '690.92',
  why: [saying('It is expected to bring 690.92 EUR more than doing nothing.')],
}

const point = (measure: string, points: number, sentence: string) => ({
  measure,
  points,
  sentence: saying(sentence),
  evidence: [],
})
export const report = {
  verdict: saying('Risk 78%, red.'),
  contributions: [
    point('base', 0.3, 'Where every account starts.'),
    point('price-sensitivity', 0.4, 'Two quotes were lost on price.'),
    point('tenure', -0.2, 'A customer for nine years.'),
    point('inactivity', 1.9, 'No order for 63 days; usually one every 14.'),
  ],
}

export const complaintTask = (): Task => openComplaintTask(seed, assessed())
export const winBackTask = (offered: OfferChoice = choice, value: AccountValue | null = null): Task =>
  openWinBackTask(seed, report, offered, value)

/** The owner of the examples, their manager above them, and the office. */
export const people = peopleWith(
  aPerson(seed.ownerId, { ...owner, manager: 'ana-sol' }),
  aPerson('ana-sol', manager),
)
export const ownerWho = { personId: seed.ownerId, name: owner.name }
export const managerWho = { personId: 'ana-sol', name: manager.name }
export const contextAt = (at: string): AnswerContext => ({
  at,
  people,
  rules: Settings.parse({}),
  limits: {
    own: { amount: '500.00', currency: 'EUR' },
    ...{ currency: 'EUR', day: '2026-03-02', exchangeRates: ExchangeRates.parse({}) },
  },
})

/** A task after somebody's answer; throws when it was refused. */
export function answeredBy(
  task: Task,
  form: Record<string, unknown>,
  who = ownerWho,
  at = '2026-03-05T10:00:00Z',
): Task {
  const result = answerTask(task, form, who, contextAt(at))
  if (result.kind !== 'answered') throw new Error(result.kind)
  return result.task
}
