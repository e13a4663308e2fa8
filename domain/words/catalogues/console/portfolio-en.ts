/** What the console says of all accounts together, in British English. */
export const portfolioEn = {
  'console.movement': 'Movement of the base',
  'console.movement-as-of':
    'As of {at}: {accounts, plural, one {one account was} other {# accounts were}} looked at.',
  'console.movement-windows':
    '{months, plural, one {Each month beside the one before it.} other {Sales of # months up to each month, beside those of the # before.}}',
  'console.no-movement':
    'Nothing can be compared yet. The weekly refit looks at all accounts and files how they moved, as soon as two quarters of whole months are known.',
  'console.in-currency': 'in {currency}',
  'console.no-currency': 'without a currency',
  'console.movement-part':
    '{part, select, before {Before} started {Started} wonBack {Won back} grew {Grew} shrank {Shrank} lost {Lost} now {Now}}',
  'console.sales': 'Sales',
  'console.moved-amount': '{amount} ({accounts, number})',
  'console.retention': 'Retention per tier',
  'console.retention-why':
    'Of what each tier bought in the earlier time: which share of accounts still buys, what is left without growth (gross), and with it (net). Tiers are as they were then, so that no account is in one because it stayed.',
  'console.tier':
    '{tier, select, all {All accounts} vip {VIP} major {Major} ordinary {Ordinary} small {Small}}',
  'console.share': '{share}',
  'console.worth-of-a-point': 'One point more of accounts kept in a year would be worth {amount} of sales.',
  'console.whale': 'Whale curve of sales',
  'console.whale-why':
    'Which share of sales the best accounts bring. What each account costs is not in it; the curve of profit counts that.',
  'console.whale-share':
    'The best {percent} of the accounts bring {share} of the {of, select, sales {sales} profit {profit}}.',
  'console.share-of-accounts': 'Share of accounts, the best first',
  'console.share-of': '{of, select, sales {Share of sales} profit {Share of profit}}',
  'console.profit-whale': 'Whale curve of profit',
  'console.profit-why':
    'What accounts contribute after the cost of serving them, by their latest statement of the last year; counted {at}. {known, plural, one {One account has} other {# accounts have}} one. {without, plural, one {One has none and is not in it} other {# have none and are not in it}}: a statement is made once the silence of an account is worth a call, so that the curve tells of those, not of all.',
  'console.profit-total':
    '{accounts, plural, one {One account contributes} other {# accounts contribute}} {total} together.',
  'console.profit-peak':
    '{accounts, plural, one {One account brings} other {# accounts bring}} more than they cost, {share} of the profit; the other {losing, plural, one {one takes} other {# take}} {lost} of it away again.',
  'console.no-profit':
    'No account has a statement of the last year yet. Statements are made of accounts whose silence is worth a call, once a quarter, and counted by the weekly sweep.',
  'console.no-profit-to-share': 'There is no profit to share.',
  'console.what-if': 'What if yellow and red began elsewhere?',
  'console.what-if-why':
    'Lines are multiples of the odds that your usual account falls silent. In yellow and red a silence asks for a call to win back once it is long enough, and no more once a call comes too late. An account that buys less is in its band wherever the lines lie. Nothing is changed here: the policy is deployed.',
  'console.what-if-assumes':
    'Counted {at} over {accounts, plural, one {one account} other {# accounts}}: bands are as of then, and the calls of a week are the mean of the {weeks, plural, one {week} other {# weeks}} before, one for each silence that would have become worth a call in them, without what the calls would have changed, without second attempts, and without the first days of a new line, which ask for what is worth one already.',
  'console.what-if-none': 'Nothing is counted yet: the weekly sweep counts all accounts, on Sunday morning.',
  'console.line': '{line, select, yellow {Yellow from} red {Red from}}',
  'console.line-in-force': 'In force: {times} times',
  'console.line-problem':
    '{line, select, yellow {Yellow} red {Red}}: {problem, select, number {give a number with at most four decimals, such as 1.5} range {give a number from 1 to 100} close {must be above {least}, or it would overlap with yellow}}.',
  'console.lines-wrong': 'Nothing was counted for these lines',
  'console.reckon': 'Count',
  'console.quantity': '{count}',
  'console.calls-a-week': 'Calls to win back a week',
  'console.for-whom': 'For whom',
  'console.most-calls':
    'One person is given at most {most, plural, one {one such call} other {# such calls}} a week; what is more waits.',
  'console.beyond-capacity': 'some wait',
  'console.owners-left-out':
    '{count, plural, one {One more person is} other {# more people are}} not listed, with fewer calls than these.',
  'console.work': 'Who carries how much',
  'console.no-people':
    'Nobody is described yet. People appear here with the first account that names them, or as your systems send them.',
  'console.present': '{presence, select, here {here} away {away}}',
  'console.stands-in': '{name} stands in',
  'console.away': '{from} to {to}',
  'console.leaves': 'leaves after {day}',
  'console.portfolio-column':
    '{column, select, tier {Tier} accounts {Accounts} kept {Accounts kept} gross {Sales kept, gross} net {Sales kept, net} person {Person} presence {Today} to_do {To do} overdue {Overdue} oldest {Oldest deadline} put_off {Put off} waiting {Waiting for agreement} absences {Away} band {Band} in_force {By the lines in force} asked {By these lines} red_in_force {Red now} red_asked {Red then} calls_in_force {Calls a week now} calls_asked {Calls a week then} month {Month} quotes {Lost quotes} latest_quotes {Of them in the last three months} competitor {Competitor} article {Article} trend {Trend}}',
} as const
