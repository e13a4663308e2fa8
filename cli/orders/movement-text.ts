import type { BaseMovement } from '../../domain/movement/base-movement.ts'
import type { MonthMovement } from '../../domain/movement/month-movement.ts'
import type { Retention } from '../../domain/movement/retention.ts'
import { yearlyDiscount } from '../../domain/movement/worth-of-a-point.ts'
import { percent } from '../output/percent.ts'
import { table } from '../output/table.ts'

type Moved = MonthMovement['started']

/** The movement of a base as a person reads it, the conclusion first. */
export function movementText({ windowMonths, months, retention, worthOfAPoint }: BaseMovement): string {
  const [all, ...tiers] = retention
  const span = windowMonths === 12 ? 'twelve months' : `${windowMonths} months`
  return [
    ...(all && all.gross !== null && all.net !== null ? [conclusion(all, span)] : []),
    windowMonths === 12
      ? 'Each month: the twelve months that end with it beside the twelve before.'
      : `Each month: the ${span} that end with it beside the ${span} before. The season is in it: two whole years are needed to take it out.`,
    'Returns and credit notes are not taken off.',
    '',
    table<MonthMovement>(
      [
        { title: 'month', of: ({ month }) => month },
        ...(['before', 'started', 'wonBack', 'grew', 'shrank', 'lost', 'now'] as const).map((name) => ({
          title: name === 'wonBack' ? 'won back' : name,
          align: 'right' as const,
          of: (month: MonthMovement) => movedText(month[name], signs[name]),
        })),
      ],
      months,
    ),
    'sales (accounts)',
    '',
    table<Retention>(
      [
        { title: 'tier', of: ({ tier }) => tier },
        { title: 'accounts', align: 'right', of: ({ accounts }) => accounts.toLocaleString('en') },
        { title: 'stayed', align: 'right', of: ({ kept }) => percent(kept) },
        { title: 'gross', align: 'right', of: ({ gross }) => percent(gross) },
        { title: 'net', align: 'right', of: ({ net }) => percent(net) },
      ],
      all ? [...tiers, all] : tiers,
    ),
    'tiers by sales before; gross: nobody counts above what they bought before; net: what they buy now',
    ...(worthOfAPoint
      ? [
          '',
          `One point less churn a year is worth ${figure(worthOfAPoint.worth)} of sales: ${percent(worthOfAPoint.yearlyRetention)} of accounts stay a year and buy for ${figure(worthOfAPoint.salesAYear)} each, so all of them are expected to buy for ${figure(worthOfAPoint.expected)} as long as they stay, later years discounted by ${percent(yearlyDiscount)} each.`,
        ]
      : []),
  ].join('\n')
}

const signs = { before: '', started: '+', wonBack: '+', grew: '+', shrank: '\u2212', lost: '\u2212', now: '' }

function conclusion({ accounts, kept, gross, net }: Retention, span: string): string {
  const many = accounts.toLocaleString('en')
  return `Of ${many} accounts ${percent(kept)} stayed. Of every 100 of sales that they brought in the ${span} before, ${figure(100 * (gross ?? 0))} stayed, and with what the others buy more it is ${figure(100 * (net ?? 0))}.`
}

function movedText({ accounts, amount }: Moved, sign: string): string {
  return `${accounts === 0 ? '' : sign}${figure(amount)} (${accounts.toLocaleString('en')})`
}

function figure(amount: number): string {
  return Math.round(amount).toLocaleString('en')
}
