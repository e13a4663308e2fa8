import type { BaseMovement } from '../../domain/movement/base-movement.ts'
import type { MonthMovement } from '../../domain/movement/month-movement.ts'
import type { Retention } from '../../domain/movement/retention.ts'
import { yearlyDiscount } from '../../domain/movement/worth-of-a-point.ts'
import { say } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { shareText } from '../output/share-text.ts'
import { table } from '../output/table.ts'

type Moved = MonthMovement['started']

/** The movement of a base as a person reads it, the conclusion first. */
export function movementText(movement: BaseMovement, words: Words): string {
  const { windowMonths: months, retention, worthOfAPoint } = movement
  const { word, tellAll } = words
  const windows = say('movement.windows', { months })
  return [
    ...conclusion(retention[0], months, words),
    tellAll(months === 12 ? [windows] : [windows, say('movement.with-season')]),
    word('movement.returns'),
    '',
    monthTable(movement.months, words),
    word('movement.cells'),
    '',
    tierTable(retention, words),
    word('movement.tiers'),
    ...(worthOfAPoint
      ? [
          '',
          word('movement.worth', {
            worth: Math.round(worthOfAPoint.worth),
            kept: worthOfAPoint.yearlyRetention,
            sales: Math.round(worthOfAPoint.salesAYear),
            expected: Math.round(worthOfAPoint.expected),
            discount: yearlyDiscount,
          }),
        ]
      : []),
  ].join('\n')
}

function conclusion(all: Retention | undefined, months: number, { word }: Words): string[] {
  if (!all || all.kept === null || all.gross === null || all.net === null) return []
  const [gross, net] = [all.gross, all.net].map((share) => Math.round(100 * share)) as [number, number]
  return [word('movement.conclusion', { accounts: all.accounts, kept: all.kept, months, gross, net })]
}

/** Parts of a month in the order of their columns, each with the sign of what it does to sales. */
const parts = [
  ['before', 'before', ''],
  ['started', 'started', '+'],
  ['wonBack', 'won-back', '+'],
  ['grew', 'grew', '+'],
  ['shrank', 'shrank', '\u2212'],
  ['lost', 'lost', '\u2212'],
  ['now', 'now', ''],
] as const

function monthTable(months: readonly MonthMovement[], { word }: Words): string {
  return table<MonthMovement>(
    [
      { title: word('movement.column', { column: 'month' }), of: ({ month }) => month },
      ...parts.map(([name, column, sign]) => ({
        title: word('movement.column', { column }),
        align: 'right' as const,
        of: (month: MonthMovement) => movedText(month[name], sign),
      })),
    ],
    months,
  )
}

function tierTable([all, ...tiers]: readonly Retention[], words: Words): string {
  const { word } = words
  const shares = [
    ['stayed', 'kept'],
    ['gross', 'gross'],
    ['net', 'net'],
  ] as const
  return table<Retention>(
    [
      {
        title: word('movement.column', { column: 'tier' }),
        of: ({ tier }) => word('console.tier', { tier }),
      },
      {
        title: word('movement.column', { column: 'accounts' }),
        align: 'right',
        of: ({ accounts }) => accounts.toLocaleString('en'),
      },
      ...shares.map(([column, name]) => ({
        title: word('movement.column', { column }),
        align: 'right' as const,
        of: (retention: Retention) => shareText(retention[name], words),
      })),
    ],
    all ? [...tiers, all] : tiers,
  )
}

function movedText({ accounts, amount }: Moved, sign: string): string {
  const figure = Math.round(amount).toLocaleString('en')
  return `${accounts === 0 ? '' : sign}${figure} (${accounts.toLocaleString('en')})`
}
