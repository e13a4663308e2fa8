/** What the console says of lost quotes, in British English. */
export const lostQuotesEn = {
  'lost-quotes.title': 'Lost quotes',
  'lost-quotes.as-of':
    'Counted {at}; {accounts, plural, one {one account was} other {# accounts were}} looked at, and of each its latest 40 lost quotes.',
  'lost-quotes.told':
    '{quotes, plural, one {One quote was} other {# quotes were}} lost in the twelve months from {from} to {to}.',
  'lost-quotes.all':
    '{trend, select, rising {They become more, beyond what chance explains.} falling {They become fewer, beyond what chance explains.} chance {Whether they become more or fewer cannot be told from chance.} few {They are too few to tell whether they become more or fewer.}}',
  'lost-quotes.since':
    'None is known before {month}: if your systems send them only since then, that alone makes them rise.',
  'lost-quotes.one':
    '{by, select, competitor {To {name}: } article {Article {name}: }}{direction, select, rising {more and more} falling {fewer and fewer}} ({quotes, plural, one {# quote} other {# quotes}}, {latest, number} of them in the last three months)',
  'lost-quotes.trend':
    '{trend, select, rising {more and more} falling {fewer and fewer} chance {none beyond chance} few {too few to tell}}',
  'lost-quotes.trend-why':
    'A trend is said only where it would hold against as many tests as this page makes; without it, a few quotes more or less in a month mean nothing.',
  'lost-quotes.part':
    '{part, select, months {Month by month} competitor {To whom} article {For which articles}}',
  'lost-quotes.without':
    '{quotes, plural, one {One more quote names} other {# more quotes name}} {by, select, competitor {no competitor} article {no article}}.',
  'lost-quotes.left-out':
    '{by, select, competitor {{count, plural, one {One more competitor is} other {# more competitors are}}} article {{count, plural, one {One more article is} other {# more articles are}}}} not listed, with fewer quotes than these.',
  'lost-quotes.none-of':
    '{by, select, competitor {No lost quote names a competitor.} article {No lost quote names an article.}}',
  'lost-quotes.not-counted':
    'Nothing is counted yet: the weekly refit counts the lost quotes of all accounts, on Sunday morning.',
  'lost-quotes.none': 'No quote is known to have been lost from {from} to {to}.',
  'lost-quotes.how':
    'Quotes come in from your own systems: have your shop, ERP or CRM send each quote that a customer did not take to {route} (type {type}), with the reason and, where they are known, the competitor and the articles.',
} as const
