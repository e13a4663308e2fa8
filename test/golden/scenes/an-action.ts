import type { CorrectiveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import type { Whole } from '../whole.ts'

const at = '2026-03-02T09:00:00.000Z'
const found = {
  ...{ at, from: '2026-02-02T09:00:00.000Z', unit: 'orders' as const, chance: 0.0001 },
  ...{ now: { count: 9, exposure: 40 }, before: { count: 5, exposure: 520 } },
}
/** A corrective action with every field. */
export const anAction: Whole<CorrectiveAction> = {
  actionId: 'ca-2026-03-02-0a1b2c3d',
  subject: { kind: 'lot', sku: 'A-1', lot: 'L-7' },
  status: 'open',
  ownerId: 'zoe',
  owner: { name: 'Zoe', email: 'zoe@nordwall.example' },
  openedAt: at,
  from: found.from,
  checkOn: '2026-04-01T09:00:00.000Z',
  found,
  checked: found,
  closedAt: at,
  calls: { since: at, asked: 3, over: false },
  entries: [{ at, by: 'holdfast', move: 'open', from: 'none', to: 'open', why: 'too many' }],
}
