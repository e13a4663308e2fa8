import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { shareText } from '../output/share-text.ts'
import { table } from '../output/table.ts'
import { type EqualWork, lostAfterDays, type RuleJudged, type TasksJudged } from './equal-work.ts'
import type { PlainRule } from './plain-rules.ts'
import { ruleDays } from './silences.ts'

type Line = TasksJudged & { name: string; more: RuleJudged['more'] }

const nameOf: Record<PlainRule, (threshold: number) => Sentence> = {
  'silent-days': (days) => say('what-if.rule-silent-days', { days }),
  'own-gaps': (times) => say('what-if.rule-own-gaps', { times: times.toFixed(2) }),
  alive: (chance) => say('what-if.rule-alive', { chance: `${(chance * 100).toFixed(2)}%` }),
}

/** The policy beside what anybody would try first, at the same number of tasks, as a table with one line of explanation. */
export function equalWorkLines({ policy, rules }: EqualWork, words: Words): string[] {
  const { word, tell } = words
  const lines: Line[] = [
    { name: 'Holdfast', ...policy, more: null },
    ...rules.map(({ rule, threshold, ...judged }) => ({ name: tell(nameOf[rule](threshold)), ...judged })),
  ]
  const title = (column: 'policy' | 'tasks' | 'found' | 'lead' | 'more') => word('what-if.column', { column })
  return [
    word('what-if.equal-work', { lost: lostAfterDays, days: ruleDays }),
    table(
      [
        { title: title('policy'), of: ({ name }) => name },
        { title: title('tasks'), align: 'right', of: ({ tasks }) => String(tasks) },
        {
          title: word('what-if.silent-after', { days: ruleDays }),
          align: 'right',
          of: ({ precision }) => shareText(precision, words),
        },
        { title: title('found'), align: 'right', of: ({ found }) => String(found) },
        { title: title('lead'), align: 'right', of: ({ medianLead }) => String(medianLead ?? '-') },
        {
          title: title('more'),
          align: 'right',
          of: ({ more }) => (more === null ? '-' : word('what-if.more', more)),
        },
      ],
      lines,
    ),
  ]
}
