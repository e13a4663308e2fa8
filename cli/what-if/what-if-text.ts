import type { Sentence } from '../../domain/words/kinds.ts'
import { wordsFor } from '../../domain/words/words-for.ts'
import { percent } from '../output/percent.ts'
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
  policy: string
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

/** In the English of the report around it. */
const { tell } = wordsFor({ locale: 'en', timeZone: 'UTC' })

/** A replay as a person reads it: the work it would have made, and how good the warnings would have been. */
export function whatIfText(result: WhatIf): string {
  const { from, to, accounts, owners, regainShares, analyses, waits, answerDays } = result
  const tasks = owners.reduce((sum, owner) => sum + owner.tasks, 0)
  return [
    conclusion(result),
    `${from} to ${to} under ${result.policy}, ${accounts} accounts known by then.`,
    `Of the facts that Holdfast reads, an order file has only some: complaints, quotes and price changes play no part. Tasks are answered after ${answerDays} days.`,
    ...versionLines(result),
    '',
    `Tasks per owner and week${result.madeUpOwners ? ' (made-up owners)' : ''}:`,
    weekTable(owners),
    '',
    `${tasks} win-back tasks, ${regainShares} tasks about a shrinking share and ${analyses} cost analyses${waits > 0 ? `; accounts waited on ${waits} mornings because their owner had enough open tasks` : ''}.`,
    ...(tasks > 0 ? qualityLines(result) : []),
    recallLine(result),
    ...(tasks > 0 ? ['', ...equalWorkLines(result.equalWork)] : []),
  ].join('\n')
}

/** Whether the warnings would have been worth the work, in plain words: against what is usual, and against the plain rule of silent days. */
function conclusion({ precision, rule, gained }: WhatIf): string {
  const { share, baseRate } = precision
  if (share === null || baseRate === null)
    return 'Nothing to judge yet: no warning of this time is old enough to have come true or not.'
  const found = `${percent(share)} of the warned accounts fell silent, ${percent(baseRate)} of all such accounts`
  if (share <= baseRate) return `Not better than chance here: ${found}.`
  const sooner =
    gained.warnings > 0 && gained.median !== null && gained.median > 0
      ? `, and they were warned of ${signedDays(gained.median)} than by the rule of ${ruleDays} silent days`
      : ''
  if (rule.share !== null && share <= rule.share && sooner === '')
    return `Not better than the plain rule of ${ruleDays} silent days here: ${found}, ${percent(rule.share)} by the rule.`
  return `Use it: ${found}${sooner}.`
}

/** Which versions judged from when on, and what the refits came to. */
function versionLines({ learning, versions, refits }: WhatIf): string[] {
  const used = versions.map(
    ({ version, from, horizonDays }) => `  from ${from} on  ${version}, for the next ${horizonDays} days`,
  )
  if (!learning) return ['Judged without learning:', ...used]
  const count = (wanted: Refitted['decision']) => refits.filter(({ decision }) => decision === wanted).length
  const short = count('not-enough-data')
  const lacking = refits.findLast(({ decision }) => decision === 'not-enough-data')
  return [
    'Judged by the version that each Sunday left in use:',
    ...used,
    `Of ${refits.length} refits ${count('promote')} put a new version to use, ${count('keep')} kept the old one, ${short} lacked data.`,
    ...(lacking === undefined ? [] : [`${lacking.day}: ${tell(lacking.why)}`]),
  ]
}

function weekTable(owners: readonly OwnerWeeks[]): string {
  const starts = owners[0]?.weeks ?? []
  const all: OwnerWeeks = {
    owner: 'all',
    weeks: starts.map(({ from }, at) => ({
      from,
      tasks: sum(owners.map(({ weeks }) => weeks[at]?.tasks ?? 0)),
    })),
    tasks: sum(owners.map(({ tasks }) => tasks)),
  }
  return table<OwnerWeeks>(
    [
      { title: 'owner', of: ({ owner }) => owner },
      ...starts.map(({ from }, at) => ({
        title: from.slice(5),
        align: 'right' as const,
        of: ({ weeks }: OwnerWeeks) => String(weeks[at]?.tasks ?? 0),
      })),
      { title: 'sum', align: 'right', of: ({ tasks }) => String(tasks) },
    ],
    [...owners, all],
  )
}

function qualityLines({
  precision,
  undecided,
  gained,
  minimumOrderDays,
  from,
  lastDay,
  versions,
}: WhatIf): string[] {
  const { decided, silent, share, baseRate } = precision
  const usual = `of all accounts with ${minimumOrderDays} order-days or more and an order in the last ${ruleDays} days, ${percent(baseRate)} were`
  const open = `${undecided.warnings} warnings cannot be judged, their horizon is not over by ${lastDay}; ${undecided.silentSoFar} of these accounts had not ordered again by then.`
  return [
    ...(decided > 0
      ? [
          `Precision ${percent(share)}: ${silent} of ${decided} accounts were silent for ${horizonWords(versions)} after the warning; ${usual}.`,
        ]
      : []),
    ...(undecided.warnings > 0 ? [open] : []),
    ...(gained.before === 0
      ? []
      : [
          `${gained.before} of the warnings were due before ${from} already and are left out of the next line.`,
        ]),
    gained.warnings === 0
      ? `A rule of ${ruleDays} silent days saw none of the warned accounts by ${lastDay}.`
      : `Of ${gained.warnings} warned accounts that a rule of ${ruleDays} silent days also saw, ${gained.earlier} were warned of earlier than by the rule: ${signedDays(gained.median)} in the median, ${signedDays(gained.mean)} on average.`,
  ]
}

function horizonWords(versions: WhatIf['versions']): string {
  const horizons = [...new Set(versions.map(({ horizonDays }) => horizonDays))]
  return `the ${horizons.join(' or ')} days`
}

function recallLine({ recall, rule }: WhatIf): string {
  if (recall.silences === 0) return `No account reached ${ruleDays} days of silence in this time.`
  const found = `Recall ${percent(recall.share)}: ${recall.warned} of the ${recall.silences} accounts that reached ${ruleDays} days of silence in this time had been warned of by then.`
  const plain = `The plain rule of ${ruleDays} silent days alone would have given out ${rule.tasks} tasks`
  return rule.decided === 0
    ? `${found}\n${plain}.`
    : `${found}\n${plain}, ${percent(rule.share)} precise: ${rule.silent} of ${rule.decided} were silent for the horizon after it too.`
}

/** Days gained in words; less than none is lost. */
function signedDays(days: number | null): string {
  if (days === null) return '-'
  return `${Math.abs(days).toFixed(Number.isInteger(days) ? 0 : 1)} days ${days < 0 ? 'later' : 'earlier'}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
