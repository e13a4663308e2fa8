import type { Part } from '../sample/cast.ts'
import { cast } from '../sample/cast.ts'
import type { Habit } from './desk.ts'
import type { ReadMail } from './mailbox.ts'
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
    answer(page, mail) {
      if (page.outcomes.includes('approve')) return { outcome: 'approve' }
      const part = cast.find(({ name }) => page.text.includes(name))
      if (!part) return null
      if (page.outcomes.includes('resolve')) return complaintAnswer(page)
      if (page.outcomes.includes('told'))
        return { outcome: 'told', how: 'phone', note: 'They thanked us for the call.' }
      if (part.winnable) onReached(part)
      return page.outcomes.includes('regained') ? shareAnswer(part) : winBackAnswer(part, page, mail)
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

function shareAnswer(part: Part): Record<string, string> {
  return part.winnable
    ? { outcome: 'regained', note: 'Spoke to them; they want to order everything from us again.' }
    : { outcome: 'reduced', reason: 'no-need', note: 'They make less of what they needed it for.' }
}

/** A season later; until then there is nothing to be won. */
const seasonDays = 60

function winBackAnswer(part: Part, page: TaskPage, mail: ReadMail): Record<string, string> {
  const offer = 'offer' in page.filled ? { offer: part.winnable ? 'taken' : 'declined' } : undefined
  if (part.winnable) {
    const outcome = page.outcomes.includes('reached') ? 'reached' : 'won-back'
    return { outcome, note: 'Spoke to them and made the offer; they want to order.', ...offer }
  }
  if (part.kind === 'seasonal') {
    const until = new Date(Date.parse(mail.date) + seasonDays * 86_400_000).toISOString().slice(0, 10)
    return { outcome: 'not-now', until, note: 'Their season has not begun; they always buy again in it.' }
  }
  const reason = part.kind === 'price-sensitive' ? 'price' : 'competitor'
  return { outcome: 'lost', reason, note: 'They buy elsewhere now.', ...offer }
}
