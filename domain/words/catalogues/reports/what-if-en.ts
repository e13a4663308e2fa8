/** What a replay says, in British English. */
export const whatIfReportEn = {
  'what-if.nothing-to-judge':
    'Nothing to judge yet: no warning of this time is old enough to have come true or not.',
  'what-if.found': '{share} of the warned accounts fell silent, {usual} of all such accounts',
  'what-if.chance': 'Not better than chance here: {found}.',
  'what-if.level':
    'Not better than the plain rule of {days, number} silent days here: {found}, {rule} by the rule.',
  'what-if.use': 'Use it: {found}.',
  'what-if.use-sooner':
    'Use it: {found}, and they were warned of {sooner} than by the rule of {days, number} silent days.',
  'what-if.days': '{days} days {when, select, earlier {earlier} later {later}}',
  'what-if.period':
    '{from} to {to} under {policy}, {accounts, plural, one {# account} other {# accounts}} known by then.',
  'what-if.policy-shipped': 'the shipped policy',
  'what-if.policy-of': 'the policy of {file}',
  'what-if.facts':
    'Of the facts that Holdfast reads, an order file has only some: complaints, quotes and price changes play no part. Tasks are answered after {answer, plural, one {# day} other {# days}}.',
  'what-if.learning': 'Judged by the version that each Sunday left in use:',
  'what-if.no-learning': 'Judged without learning:',
  'what-if.version': 'from {from} on  {version}, for the next {days, number} days',
  'what-if.refits':
    'Of {refits, plural, one {# refit} other {# refits}} {promoted, number} put a new version to use, {kept, number} kept the old one, {lacked, number} lacked data.',
  'what-if.refit-lacked': '{day}: {why}',
  'what-if.per-week': 'Tasks per owner and week{owners, select, own {} made_up { (made-up owners)}}:',
  'what-if.column':
    '{column, select, owner {owner} sum {sum} all {all} policy {policy} tasks {tasks} found {losses found} lead {days of lead} more {Holdfast finds more (95%)}}',
  'what-if.silent-after': 'silent for {days, number} days more',
  'what-if.work':
    '{tasks, plural, one {# win-back task} other {# win-back tasks}}, {regains, plural, one {# task} other {# tasks}} about a shrinking share and {analyses, plural, one {# cost analysis} other {# cost analyses}}.',
  'what-if.waits':
    'Accounts waited on {mornings, plural, one {# morning} other {# mornings}} because their owner had enough open tasks.',
  'what-if.horizon': '{days, plural, one {# day} other {# days}}',
  'what-if.horizons': 'the {least, number} to {most, number} days that each version asks about',
  'what-if.precision':
    'Precision {share}: {silent, number} of {decided, plural, one {# account} other {# accounts}} were silent for {horizon} after the warning.',
  'what-if.usual':
    'Of all accounts with {orderDays, plural, one {# order-day} other {# order-days}} or more and an order in the last {days, number} days, {usual} were.',
  'what-if.undecided':
    '{warnings, plural, one {# warning cannot be judged, its} other {# warnings cannot be judged, their}} horizon is not over by {last}; {silent, number} of these accounts had not ordered again by then.',
  'what-if.due-before':
    '{warnings, plural, one {# of the warnings was due before {from} already and is} other {# of the warnings were due before {from} already and are}} left out of the next line.',
  'what-if.rule-saw-none': 'A rule of {days, number} silent days saw none of the warned accounts by {last}.',
  'what-if.gained':
    'Of {warnings, plural, one {# warned account} other {# warned accounts}} that a rule of {days, number} silent days also saw, {earlier, number} were warned of earlier than by the rule: {median} in the median, {mean} on average.',
  'what-if.no-silence': 'No account reached {days, number} days of silence in this time.',
  'what-if.recall':
    'Recall {share}: {warned, number} of the {silences, plural, one {# account} other {# accounts}} that reached {days, number} days of silence in this time had been warned of by then.',
  'what-if.plain-rule':
    'The plain rule of {days, number} silent days alone would have given out {tasks, plural, one {# task} other {# tasks}}.',
  'what-if.plain-rule-judged':
    'The plain rule of {days, number} silent days alone would have given out {tasks, plural, one {# task} other {# tasks}}, {share} precise: {silent, number} of {decided, number} were silent for the horizon after it too.',
  'what-if.equal-work':
    'Beside plain rules at about as many tasks, their thresholds chosen with hindsight. A loss is a silence of more than {lost, number} days; found: with a task before its {days, number}th day:',
  'what-if.rule-silent-days': '{days, number} silent days',
  'what-if.rule-own-gaps': '{times} times its usual gap',
  'what-if.rule-alive': 'P(alive) below {chance}',
  'what-if.more': '{estimate, number} ({low, number} to {high, number})',
} as const
