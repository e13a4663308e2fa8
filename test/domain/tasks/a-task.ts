import type { AccountValue } from '../../../domain/learning/account-value.ts'
import type { OfferChoice } from '../../../domain/offers/choose-offer.ts'
import { openComplaintTask, openWinBackTask, type TaskSeed } from '../../../domain/tasks/open-task.ts'
import type { Task } from '../../../domain/tasks/task.ts'
import { assessed, received } from '../complaints/a-complaint.ts'

export const owner = { name: 'Li Wei', email: 'li.wei@example.com' }
export const manager = { name: 'Ana Sol', email: 'ana.sol@example.com' }

export const seed: TaskSeed = {
  taskId: 't-1',
  runId: 'r-1',
  accountId: 'acme',
  accountName: 'Acme GmbH',
  ownerId: '0011223344556677',
  owner: { ...owner, manager },
  at: received,
  dueAt: '2026-03-17T16:00:00Z',
}

export const choice: OfferChoice = {
  offer: {
    offerId: 'priority-delivery',
    title: 'Priority delivery',
    kind: 'upgrade',
    cost: '1010.40',
    currency: 'EUR',
  },
  value: '690.92',
  why: ['It is expected to bring 690.92 EUR more than doing nothing.'],
}

const point = (measure: string, points: number, sentence: string) => ({
  measure,
  points,
  sentence,
  evidence: [],
})
export const report = {
  sentence: 'Risk 78 %, red.',
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
