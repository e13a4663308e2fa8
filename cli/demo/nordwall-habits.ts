import type { Part } from '../sample/cast.ts'
import { cast } from '../sample/cast.ts'
import type { Habit } from './desk.ts'
import type { TaskPage } from './task-page.ts'

/** Days until each of Nordwall's people answers a task. Jonas is away too often: what waits for him comes late. */
const days: Readonly<Record<string, number>> = {
  'li.wei@nordwall.example': 0,
  'mira.novak@nordwall.example': 2,
  'jonas.lind@nordwall.example': 9,
  'ana.sol@nordwall.example': 1,
  'helen.graf@nordwall.example': 1,
}

/**
 * How Nordwall's people answer, each from what the account is really like. `onReached` hears of accounts that were
 * spoken to and will order again.
 */
export function nordwallHabits(onReached: (part: Part) => void): Habit {
  return {
    waitsDays: (mail) => days[mail.to[0] ?? ''] ?? 1,
    answer(page) {
      const part = cast.find(({ name }) => page.text.includes(name))
      if (!part) return null
      if (page.outcomes.includes('resolve')) return complaintAnswer(page)
      if (part.winnable) onReached(part)
      return winBackAnswer(part)
    },
  }
}

function complaintAnswer({ filled }: TaskPage): Record<string, string> {
  return {
    outcome: 'resolve',
    decision: 'upheld',
    remedy: filled.remedy || 'apology',
    amount: filled.amount ?? '',
    answer:
      'You are right, and we are sorry. We put this right at once, at our cost, and have changed our check of incoming lots.',
  }
}

function winBackAnswer(part: Part): Record<string, string> {
  if (part.winnable)
    return { outcome: 'reached', note: 'Spoke to them and made the offer; they want to order.' }
  if (part.kind === 'seasonal')
    return { outcome: 'not-now', note: 'Their season has not begun; they always buy again in it.' }
  const reason = part.kind === 'price-sensitive' ? 'price' : 'competitor'
  return { outcome: 'lost', reason, note: 'They buy elsewhere now.' }
}
