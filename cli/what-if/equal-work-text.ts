import { percent } from '../output/percent.ts'
import { table } from '../output/table.ts'
import { type EqualWork, lostAfterDays, type RuleJudged, type TasksJudged } from './equal-work.ts'
import type { PlainRule } from './plain-rules.ts'
import { ruleDays } from './silences.ts'

type Line = TasksJudged & { name: string; more: RuleJudged['more'] }

const nameOf: Record<PlainRule, (threshold: number) => string> = {
  'silent-days': (days) => `${days} silent days`,
  'own-gaps': (times) => `${times.toFixed(2)} times its usual gap`,
  alive: (probability) => `P(alive) below ${(probability * 100).toFixed(2)} %`,
}

/** The policy beside what anybody would try first, at the same number of tasks, as a table with one line of explanation. */
export function equalWorkLines({ policy, rules }: EqualWork): string[] {
  const lines: Line[] = [
    { name: 'Holdfast', ...policy, more: null },
    ...rules.map(({ rule, threshold, ...judged }) => ({ name: nameOf[rule](threshold), ...judged })),
  ]
  return [
    `Beside plain rules at about as many tasks, their thresholds chosen with hindsight. A loss is a silence of more than ${lostAfterDays} days; found: with a task before its ${ruleDays}th day:`,
    table(
      [
        { title: 'policy', of: ({ name }) => name },
        { title: 'tasks', align: 'right', of: ({ tasks }) => String(tasks) },
        {
          title: `silent for ${ruleDays} days more`,
          align: 'right',
          of: ({ precision }) => percent(precision),
        },
        { title: 'losses found', align: 'right', of: ({ found }) => String(found) },
        { title: 'days of lead', align: 'right', of: ({ medianLead }) => String(medianLead ?? '-') },
        { title: 'Holdfast finds more (95 %)', align: 'right', of: moreOf },
      ],
      lines,
    ),
  ]
}

function moreOf({ more }: Line): string {
  return more === null ? '-' : `${more.estimate} (${more.low} to ${more.high})`
}
