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
    'Which share of sales the best accounts bring. What each account costs is not in it: “npx holdfast cost” draws the curve of profit.',
  'console.whale-share': 'The best {percent} of the accounts bring {share} of the sales.',
  'console.share-of-accounts': 'Share of accounts, the best first',
  'console.share-of-sales': 'Share of sales',
  'console.work': 'Who carries how much',
  'console.no-people':
    'Nobody is described yet. People appear here with the first account that names them, or as your systems send them.',
  'console.present': '{presence, select, here {here} away {away}}',
  'console.stands-in': '{name} stands in',
  'console.away': '{from} to {to}',
  'console.leaves': 'leaves after {day}',
  'console.portfolio-column':
    '{column, select, tier {Tier} accounts {Accounts} kept {Accounts kept} gross {Sales kept, gross} net {Sales kept, net} person {Person} presence {Today} to_do {To do} overdue {Overdue} oldest {Oldest deadline} put_off {Put off} waiting {Waiting for agreement} absences {Away}}',
} as const
