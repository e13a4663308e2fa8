import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

const root = join(import.meta.dirname, '../..')

/** Where words stand that no reader of a mail or page reads, and whose they are. A file that needs them no more is to be taken off. */
const others: [whose: string, files: RegExp][] = [
  [
    'engineers of a sender, beside field and code',
    /^domain\/(events|senders)\/|^domain\/risk\/risk-override/,
  ],
  [
    'whoever sets it up',
    /^domain\/(deployment|costing\/cost-rates|complaints\/clocks\/shipped-profiles|people\/business-calendar)/,
  ],
  ['analysts, beside figures', /^domain\/learning\/value-base|^domain\/statistics\/value\//],
  ['programmers: what a number stands for', /^domain\/statistics\//],
  [
    'nobody: names of columns',
    /^domain\/signals\/\w+\/\w+-(features|told)|^domain\/signals\/(share-of-customer|buying-rate|broken-promises|payment-delay|attitude)\b|^domain\/learning\/order-features/,
  ],
  ['nobody: lists of words by which severity is read', /^domain\/complaints\/words\//],
  [
    'nobody: style sheets and a script',
    /^domain\/messages\/pages\/(page-style|design-tokens)|^console\/console-(style|script)|^cli\/report\/report-style/,
  ],
  ['callers of the API who answer a task, beside field and code', /^domain\/tasks\/(answer-task|outcomes)/],
  [
    'other programs: their columns and texts, and a command',
    /^cli\/orders-file\/columns\/presets|^cli\/orders\/import-text/,
  ],
  [
    'the API: how a file was read, and what it refuses',
    /^cli\/orders\/(mapping-of|mapping-told|post-events)/,
  ],
  ['a database and a parser', /^cli\/orders\/order-store|^cli\/orders-file\/cutting\/cut-csv/],
  ['whoever watches a bar', /^cli\/commands\/import-orders/],
  ['a shell: commands to be typed', /^cli\/commands\/(mergers|replay|scan)/],
  ['the audit', /^domain\/tasks\/tend-task/],
]

type Node = { type?: string; [part: string]: unknown }
const nameOf = (part: unknown) => String((part as { name?: unknown } | undefined)?.name ?? '')

/** The literals in which three or more words stand beside each other, what is thrown and what a schema says of wrong input left out. */
function proseIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(proseIn)
  if (part === null || typeof part !== 'object') return []
  const node = part as Node
  if (node.type === 'ThrowStatement' || node.type === 'ImportDeclaration') return []
  if (node.type === 'NewExpression' && nameOf(node.callee).endsWith('Error')) return []
  // The runbook is English, and so are its headings.
  if (node.type === 'CallExpression' && nameOf(node.callee) === 'runbook') return []
  if (node.type === 'Property' && /^(error|message|description)$/.test(nameOf(node.key))) return []
  return [...textOf(node), ...Object.values(node).flatMap(proseIn)]
}

function textOf(node: Node): string[] {
  const quasis = node.type === 'TemplateLiteral' ? (node.quasis as { value: { cooked: string } }[]) : []
  const text = node.type === 'Literal' ? node.value : quasis.map(({ value }) => value.cooked).join('\0')
  // Attributes of markup are read by no person.
  return typeof text === 'string' && /\p{L}+ +\p{L}+ +\p{L}+/u.test(text.replaceAll(/<[^>]*>/g, ''))
    ? [text]
    : []
}

const found = globSync(
  '{domain,console,cli/commands,cli/doctor,cli/init,cli/login,cli/report,cli/what-if,cli/orders,cli/orders-file}/**/*.ts',
  {
    cwd: root,
  },
)
  .filter((file) => !file.startsWith('domain/words/catalogues/'))
  .filter((file) => proseIn(parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' }).body).length > 0)

test('what people read stands in the catalogues, and nowhere else', () => {
  expect(found.filter((file) => !others.some(([, files]) => files.test(file)))).toEqual([])
  expect(others.filter(([, files]) => !found.some((file) => files.test(file)))).toEqual([])
})

test('prose is told from names, codes and markup', () => {
  const prose = (source: string) => proseIn(parseAst(source, { lang: 'ts' }).body)
  expect(prose("const why: string = 'They were reached and said no'")).toHaveLength(1)
  expect(prose('const why = `Call before it is late`')).toHaveLength(1)
  expect(prose("throw new RangeError('no such day is known')")).toEqual([])
  expect(prose("const key = say('why.no-order-since', { a: 'b c' })")).toEqual([])
})
