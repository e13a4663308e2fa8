/** What the reports of cost and of movement say, in British English. */
export const orderReportsEn = {
  'report.share': '{share}',

  'cost.none':
    'The file has no order in {currency}, the currency of the rates: there is nothing to reckon (--currency names that of rows which name none).',
  'cost.all-contribute':
    '{accounts, plural, one {The one account brings} other {Every one of the # accounts brings}} more than it costs: {total} in all, from {from} to {to}.',
  'cost.some-lose':
    '{losing, number} of {accounts, plural, one {# account} other {# accounts}} {losing, plural, one {costs more than it brings} other {cost more than they bring}}, {lost} in all; all together bring {total} from {from} to {to}.',
  'cost.sums': 'Net sales {sales}, gross margin {margin}, cost to serve {cost}.',
  'cost.assumed':
    'Assumed: unit costs are known for {known} of sales; the rest is taken to have a gross margin of {margin} (--margin).',
  'cost.all-known': 'Unit costs are known for all sales.',
  'cost.left-out':
    'Left out: {accounts, plural, one {# account that trades} other {# accounts that trade}} in {currencies}; nothing is summed across currencies.',
  'cost.not-in-file': 'Complaints, contacts and offers are in no order file: what they cost comes on top.',
  'cost.whale': 'Whale curve: share of the whole net contribution',
  'cost.whale-share': 'best {percent} ({accounts, plural, one {# account} other {# accounts}}): {share}',
  'cost.whale-peak': 'highest after {accounts, plural, one {# account} other {# accounts}}: {share}',
  'cost.column':
    '{column, select, account {account} orders {orders} net_sales {net sales} margin {margin} to_serve {to serve} contributes {contributes}}',
  'cost.shown': 'the {count, number} best and the {count, number} worst; --json lists all',

  'movement.conclusion':
    'Of {accounts, plural, one {# account} other {# accounts}} {kept} stayed. Of every 100 of sales that they brought in the {months, plural, =12 {twelve months} one {month} other {# months}} before, {gross, number} stayed, and with what the others buy more it is {net, number}.',
  'movement.windows':
    'Each month: the {months, plural, =12 {twelve months} one {month} other {# months}} that {months, plural, one {ends} other {end}} with it beside the {months, plural, =12 {twelve} one {month} other {# months}} before.',
  'movement.with-season': 'The season is in it: two whole years are needed to take it out.',
  'movement.returns': 'Returns and credit notes are not taken off.',
  'movement.column':
    '{column, select, month {month} before {before} started {started} won_back {won back} grew {grew} shrank {shrank} lost {lost} now {now} tier {tier} accounts {accounts} stayed {stayed} gross {gross} net {net}}',
  'movement.cells': 'sales (accounts)',
  'movement.tiers':
    'tiers by sales before; gross: nobody counts above what they bought before; net: what they buy now',
  'movement.worth':
    'One point less churn a year is worth {worth, number} of sales: {kept} of accounts stay a year and buy for {sales, number} each, so all of them are expected to buy for {expected, number} as long as they stay, later years discounted by {discount} each.',
} as const
