import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { table } from '../output/table.ts'
import type { EqualWork } from './equal-work.ts'
import { equalWorkLines } from './equal-work-text.ts'
import type { ReplayJudgement } from './judge-replay.ts'
import type { Refitted } from './model-shelf.ts'
import { ruleDays } from './silences.ts'
import type { OwnerWeeks } from './tasks-per-week.ts'

export type WhatIf = Omit<ReplayJudgement, 'warnings'> & {
  from: string
  to: string
  lastDay: string
  policy: Sentence
  learning: boolean
  versions: { version: string; from: string; horizonDays: number }[]
  refits: { day: string; decision: Refitted['decision']; why: Sentence }[]
  minimumOrderDays: number
  answerDays: number
  accounts: number
  judgements: number
  regainShares: number
  analyses: number
  waits: number
  madeUpOwners: boolean
  owners: OwnerWeeks[]
  equalWork: EqualWork
}

/** A replay as a person reads it: whether it would have been worth it, the work it would have made, and how good its warnings were. */
export function whatIfText(result: WhatIf, words: Words): string {
  const { from, to, policy, accounts, owners, regainShares: regains, analyses, waits } = result
  const { word, tell } = words
  const tasks = sum(owners.map((owner) => owner.tasks))
  const work = [
    say('what-if.work', { tasks, regains, analyses }),
    ...(waits > 0 ? [say('what-if.waits', { mornings: waits })] : []),
  ]
  return [
    tell(conclusion(result)),
    word('what-if.period', { from, to, policy, accounts }),
    word('what-if.facts', { answer: result.answerDays }),
    ...versionLines(result, words),
    '',
    word('what-if.per-week', { owners: result.madeUpOwners ? 'made-up' : 'own' }),
    weekTable(owners, words),
    '',
    words.tellAll(work),
    ...(tasks > 0 ? qualityLines(result, words) : []),
    ...recallLines(result).map(tell),
    ...(tasks > 0 ? ['', ...equalWorkLines(result.equalWork, words)] : []),
  ].join('\n')
}

/** Whether the warnings would have been worth the work, in plain words: against what is usual, and against the plain rule of silent days. */
function conclusion({ precision, rule, gained }: WhatIf): Sentence {
  const { share, baseRate } = precision
  if (share === null || baseRate === null) return say('what-if.nothing-to-judge')
  const found = say('what-if.found', { share, usual: baseRate })
  if (share <= baseRate) return say('what-if.chance', { found })
  if (gained.warnings > 0 && gained.median !== null && gained.median > 0)
    return say('what-if.use-sooner', { found, sooner: inDays(gained.median), days: ruleDays })
  if (rule.share !== null && share <= rule.share)
    return say('what-if.level', { days: ruleDays, found, rule: rule.share })
  return say('what-if.use', { found })
}

/** Which versions judged from when on, and what the refits came to. */
function versionLines({ learning, versions, refits }: WhatIf, { word }: Words): string[] {
  const used = versions.map(
    ({ version, from, horizonDays: days }) => `  ${word('what-if.version', { version, from, days })}`,
  )
  if (!learning) return [word('what-if.no-learning'), ...used]
  const count = (wanted: Refitted['decision']) => refits.filter(({ decision }) => decision === wanted).length
  const lacked = count('not-enough-data')
  const lacking = refits.findLast(({ decision }) => decision === 'not-enough-data')
  return [
    word('what-if.learning'),
    ...used,
    word('what-if.refits', {
      ...{ refits: refits.length, promoted: count('promote'), kept: count('keep'), lacked },
    }),
    ...(lacking === undefined ? [] : [word('what-if.refit-lacked', lacking)]),
  ]
}

function weekTable(owners: readonly OwnerWeeks[], { word }: Words): string {
  const starts = owners[0]?.weeks ?? []
  const all: OwnerWeeks = {
    owner: word('what-if.column', { column: 'all' }),
    weeks: starts.map(({ from }, at) => ({
      from,
      tasks: sum(owners.map(({ weeks }) => weeks[at]?.tasks ?? 0)),
    })),
    tasks: sum(owners.map(({ tasks }) => tasks)),
  }
  return table<OwnerWeeks>(
    [
      { title: word('what-if.column', { column: 'owner' }), of: ({ owner }) => owner },
      ...starts.map(({ from }, at) => ({
        title: from.slice(5),
        align: 'right' as const,
        of: ({ weeks }: OwnerWeeks) => String(weeks[at]?.tasks ?? 0),
      })),
      {
        title: word('what-if.column', { column: 'sum' }),
        align: 'right',
        of: ({ tasks }) => String(tasks),
      },
    ],
    [...owners, all],
  )
}

function qualityLines(result: WhatIf, { word, tell, tellAll }: Words): string[] {
  const { precision, undecided, gained, from, lastDay: last } = result
  return [
    ...(precision.decided > 0 ? [tellAll(precisionOf(result))] : []),
    ...(undecided.warnings > 0
      ? [
          word('what-if.undecided', {
            ...{ warnings: undecided.warnings, last, silent: undecided.silentSoFar },
          }),
        ]
      : []),
    ...(gained.before === 0 ? [] : [word('what-if.due-before', { warnings: gained.before, from })]),
    tell(gainedOf(result)),
  ]
}

function precisionOf({ precision, minimumOrderDays, versions }: WhatIf): Sentence[] {
  const { share, silent, decided, baseRate: usual } = precision
  if (share === null) return []
  const usually = { orderDays: minimumOrderDays, days: ruleDays }
  return [
    say('what-if.precision', { share, silent, decided, horizon: horizonOf(versions) }),
    ...(usual === null ? [] : [say('what-if.usual', { ...usually, usual })]),
  ]
}

function horizonOf(versions: WhatIf['versions']): Sentence {
  const horizons = versions.map(({ horizonDays }) => horizonDays)
  const [least, most] = [Math.min(...horizons), Math.max(...horizons)]
  return least === most ? say('what-if.horizon', { days: least }) : say('what-if.horizons', { least, most })
}

function gainedOf({ gained, lastDay: last }: WhatIf): Sentence {
  const { warnings, earlier, median, mean } = gained
  if (warnings === 0 || median === null || mean === null)
    return say('what-if.rule-saw-none', { days: ruleDays, last })
  return say('what-if.gained', {
    ...{ warnings, days: ruleDays, earlier },
    ...{ median: inDays(median), mean: inDays(mean) },
  })
}

function recallLines({ recall, rule }: WhatIf): Sentence[] {
  const days = ruleDays
  if (recall.share === null) return [say('what-if.no-silence', { days })]
  const { share, warned, silences } = recall
  const { tasks, silent, decided } = rule
  return [
    say('what-if.recall', { share, warned, silences, days }),
    rule.share === null
      ? say('what-if.plain-rule', { days, tasks })
      : say('what-if.plain-rule-judged', { days, tasks, share: rule.share, silent, decided }),
  ]
}

/** Days gained in words; less than none is lost. */
function inDays(days: number): Sentence {
  return say('what-if.days', { days: Math.abs(days), when: days < 0 ? 'later' : 'earlier' })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
