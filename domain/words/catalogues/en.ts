import type { Catalogue } from '../catalogue.ts'
import { attachmentsEn } from './attachments-en.ts'
import { doctorEn } from './commands/doctor-en.ts'
import { helpEn } from './commands/help-en.ts'
import { helpFilesEn } from './commands/help-files-en.ts'
import { helpWorkEn } from './commands/help-work-en.ts'
import { operatorsEn } from './commands/operators-en.ts'
import { usageEn } from './commands/usage-en.ts'
import { consoleEn } from './console/en.ts'
import { lostQuotesEn } from './console/lost-quotes-en.ts'
import { operationsEn } from './console/operations-en.ts'
import { policyEn } from './console/policy-en.ts'
import { portfolioEn } from './console/portfolio-en.ts'
import { statesEn } from './console/states-en.ts'
import { tourEn } from './console/tour-en.ts'
import { oneOf } from './one-of.ts'
import { qualityEn } from './quality-en.ts'
import { filesEn } from './reports/files-en.ts'
import { importsEn } from './reports/imports-en.ts'
import { modelReportsEn } from './reports/models-en.ts'
import { orderReportsEn } from './reports/orders-en.ts'
import { whatIfReportEn } from './reports/what-if-en.ts'
import { workEn } from './reports/work-en.ts'

/** British English: the day before the month and a clock of 24 hours, as most of the world's offices read them. */
export const en: Catalogue = {
  intl: 'en-GB',
  zone: 'short',
  weekday: 'long',
  between: ' ',
  typeset: (text) => text.replaceAll(/[\uE000\uE001]/g, ''),
  sentences: {
    ...consoleEn,
    ...operationsEn,
    ...statesEn,
    ...policyEn,
    ...portfolioEn,
    ...tourEn,
    ...lostQuotesEn,
    ...qualityEn,
    ...attachmentsEn,
    ...filesEn,
    ...modelReportsEn,
    ...orderReportsEn,
    ...whatIfReportEn,
    ...importsEn,
    ...workEn,
    ...helpEn,
    ...helpWorkEn,
    ...helpFilesEn,
    ...usageEn,
    ...operatorsEn,
    ...doctorEn,
    'chance.below': 'less than {limit}',
    'chance.above': 'more than {limit}',
    'time.date': '{weekday} {day}',
    'time.moment': '{weekday}, {day} at {time} {zone}',

    'word.category':
      '{category, select, quality {Quality} delivery {Delivery} price {Price} service {Service} billing {Billing} safety {Safety} other {Other} suggestion {A suggestion}}',
    'word.severity': '{severity, select, minor {minor} major {major} critical {critical}}',
    'word.remedy':
      '{remedy, select, replacement {Replacement} refund {Refund} credit {Credit note} repair {Repair} apology {Apology} other {Something else} none {No remedy}}',
    'word.cause':
      '{cause, select, workmanship {Fault in making the goods} wrong_specification {Made to the wrong specification} material {Faulty material or supplier} out_of_stock {Out of stock} wrong_goods {Wrong goods picked} missing_goods {Goods missing} packing {Packed badly} damaged_in_transit {Damaged in transit} late_delivery {Delivered late} lost_in_transit {Lost in transit} wrong_order_entry {Order entered wrongly} promise_not_kept {A promise that was not kept} wrong_price {Wrong price} wrong_invoice {Mistake on the invoice} slow_answer {Answered too slowly} wrong_advice {Wrong advice} wrong_use {Used in another way than intended} no_fault_found {No fault found}}',
    'word.department':
      '{department, select, production {Production} purchasing {Purchasing} warehouse {Warehouse} transport {Transport} sales {Sales} accounting {Accounting} service {Customer service} outside {Outside the company}}',
    'word.own': '{words}',
    'letter.row': '{label}: {value}',
    'word.labelled': '{label}: {value}',
    'action.cause': 'complaints with the cause “{cause}”',
    'action.lot': 'complaints about {about}',
    'word.verdict': '{verdict, select, upheld {Upheld} partly {Partly upheld} rejected {Not upheld}}',
    'word.lost-reason':
      '{reason, select, price {Price} quality {Quality} service {Service} competitor {Went to a competitor} no_need {No need any more} other {Another reason}}',
    'word.offer-use': '{use, select, not_made {Not made} declined {Made, not taken} taken {Made and taken}}',
    'word.told-by':
      '{how, select, phone {By telephone} email {By a mail of my own} letter {By letter} visit {In person} other {Another way}}',
    'word.tier':
      '{tier, select, vip {VIP account} major {Major account} ordinary {Ordinary account} small {Small account}}',
    'word.band': '{band, select, green {green} yellow {yellow} red {red}}',

    'value.label': 'Value',
    'value.told':
      '{tier}, about {amount} of revenue expected in the next 52 weeks (discounted by 10% a year; earlier revenue and the cost of keeping the account are not in it)',
    'moment.told': '{at}',
    'day.told': '{day}',
    'day.short': '{day}',
    'money.told': '{amount}',
    'override.label': 'A manager says',
    'override.told': '{band} until {until}, whatever was computed ({author}: {reason})',

    'letter.greeting': 'Dear {name},',
    'letter.greeting-nobody': 'Hello,',
    'letter.add':
      'Anything to add? {replies, select, yes {Simply reply to this mail and keep {reference} in the subject.} no {Please tell your contact with us, and name {reference}.}}',
    'receipt.subject':
      'We have your {kind, select, complaint {complaint} suggestion {suggestion}} – reference {reference}',
    'receipt.headline':
      'We have your {kind, select, complaint {complaint} suggestion {suggestion}} and are looking into it',
    'receipt.preview': 'Our answer by {by}',
    'receipt.thanks':
      'Thank you for telling us. {kind, select, complaint {We are sorry that something went wrong, and this is} suggestion {This is}} what happens now.',
    'receipt.again':
      'You have written to us about this before ({reference}). We take it up again where it was left.',
    'receipt.danger':
      'If there is any risk to people, please stop using the goods concerned and keep them aside until we have spoken.',
    'receipt.fact':
      '{fact, select, reference {Reference} about {About} order {Order} article {Article} lot {Lot} remedy {You ask for} received {Received} answer_by {Our answer by}}',
    'receipt.wrote': 'What you wrote',
    'receipt.next': 'What happens next',
    'receipt.who': 'The person who looks after your account takes it on.',
    'receipt.call': 'They may call you to understand what happened.',
    'receipt.answer': 'You have our answer no later than {by}.',
    'complain.title': 'Tell us what went wrong',
    'complain.intro':
      'You get a reference at once, and a date by which we answer. Suggestions are welcome here, too.',
    'complain.for-account': 'For {account}',
    'complain.part':
      '{part, select, what {What happened?} goods {Which goods are concerned?} you {Whom do we answer?}}',
    'complain.field':
      '{field, select, name {Your name} email {Your e-mail address} organisation {Your company} orderId {Order number} category {What is it about?} description {What happened, and when?} sku {Article number} lot {Lot or batch} quantityAffected {How many are affected?} remedySought {What would put it right?} safety {Somebody was hurt, or could be} website {Leave this box empty}}',
    'complain.hint':
      '{field, select, name {So that we know whom to ask for.} email {Our answer goes to this address.} orderId {As it stands on your confirmation or invoice.} description {The more exactly you describe it, the sooner we can help.} lot {It is printed on the package or the label.} quantityAffected {A number, for example 250.} safety {We look at this at once, day and night. Please stop using the goods.}}',
    'complain.optional': '{label} (optional)',
    'complain.send': 'Send',
    'complain.problems': 'Nothing was sent yet. Please correct this first:',
    'complain.problem':
      '{field, select, name {Write your name.} email {Write your e-mail address, such as jo@company.com.} organisation {Write the name of your company on one line (at most 200 characters).} orderId {Write the order number with letters, digits, dots and hyphens only, or leave it empty.} category {Choose what it is about.} description {Describe what happened (at most 5,000 characters).} sku {Write the article number on one line (at most 128 characters).} lot {Write the lot on one line (at most 128 characters).} quantityAffected {Write a number above zero, or leave it empty.} remedySought {Choose one of the remedies, or none.} safety {Tick this box, or leave it.} website {Leave this box empty: it is there to keep machines away.}}',
    'complain.notice':
      '{notice, select, too_quick {That was very quick. Please look through it once more and send it again.} too_old {This page was open for a long time. Nothing was sent yet: please look through it and send it again.} link_over {The link that brought you here works no longer. Please tell us who you are.} too_many {We cannot take any more of this here today. Please call us or write to us, and what you write is answered just the same.}}',
    'complain.wrong-title': 'Not sent: {title}',
    'complain.kept-title': 'Thank you, we have it',
    'complain.kept': 'Your reference, to quote whenever you ask about it:',
    'complain.kept-by': 'You have our answer no later than {by}.',
    'complain.kept-mail': 'A confirmation is on its way to your e-mail address.',
    'complain.kept-over':
      'What you sent is safe with us. This page is shown for a while only: you find the reference in our mail.',
    'complain.another': 'Tell us about something else',
    'case.title': 'Your {kind, select, complaint {complaint} suggestion {suggestion}} {reference}',
    'case.status':
      '{status, select, received {We have it} acknowledged {We have it} assessed {We are looking into it} investigating {We are looking into it} responded {Our answer is on its way} decided {We have answered} closed {This is closed} reopened {We are looking into it again} withdrawn {You took this back} referred {Somebody outside looks at this}}',
    'case.closes': 'If we have heard nothing from you by {on}, we close it.',
    'case.waits':
      '{for, select, us {Nothing is needed from you now.} customer {Please tell us whether our answer settles it.}}',
    'case.part':
      '{part, select, facts {What it is about} words {What you wrote} added {What you added} letters {What we wrote to you} answer {Our answer} solved {Is it solved?} add {Anything to add?} withdraw {Do you want to take it back?}}',
    'case.letter':
      '{letter, select, complaint_acknowledgement {{on}: confirmation} complaint_holding {{on}: a new date for our answer} complaint_news {{on}: news of it} complaint_decision {{on}: our answer} complaint_survey {{on}: how did we handle it?} other {{on}: a letter}}',
    'case.field':
      '{field, select, text {What would you like to add?} why {It is not solved: what is missing?} confirm {Yes, I take it back}}',
    'case.hint':
      '{field, select, text {Whoever works on it gets it at once.} withdraw {It is closed then, without an answer.}}',
    'case.send':
      '{step, select, add {Add this} solved {Yes, it is solved} again {No, please look again} withdraw {Take it back}}',
    'case.problem':
      '{field, select, text {Write what you would like to add (at most 2,000 characters).} why {Write what is missing (at most 2,000 characters).} confirm {Tick the box if you want to take it back.}}',
    'case.told':
      '{told, select, added {Thank you, it stands with what you wrote now.} withdrawn {You have taken it back.} solved {Thank you. We are glad that it is solved.} again {Thank you. We look into it again.} late {This was not taken: see below where it stands now.} too_much {This was not taken, because very much was added already. Please call us.}}',
    'case.wrong-title': 'Not sent: {title}',
    'case.expired': 'It is too old or not complete. Please use the link in our latest letter to you.',
    'letter.case': 'See where it stands',
    'survey.subject': 'How did we handle your complaint {reference}?',
    'survey.headline': 'How did we handle your complaint?',
    'survey.opening':
      'Your complaint {reference} was closed some days ago. We would like to know how well we handled it.',
    'survey.why': 'It is two questions and takes a minute. You are asked once.',
    'survey.answer': 'Answer the two questions',
    'survey.footer': 'Reference {reference}. You get this mail because you made a complaint to us.',
    'survey.title': 'Your complaint {reference}: how did we handle it?',
    'survey.field':
      '{field, select, rating {How well did we handle your complaint?} better {What should we do better? (optional)}}',
    'survey.rating':
      '{rating, select, 5 {Very well} 4 {Well} 3 {Neither well nor badly} 2 {Badly} 1 {Very badly}}',
    'survey.problem':
      '{field, select, rating {Choose how well we handled it.} better {Write at most 2,000 characters.}}',
    'survey.send': 'Send',
    'survey.state':
      '{state, select, answered {Thank you for your answer. It stands with your complaint now.} over {There is nothing to answer here.}}',
    'holding.subject':
      'Our answer to your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} takes longer',
    'holding.headline': 'We need longer than we promised, and we are sorry',
    'holding.sorry':
      'We promised you an answer to your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} by {promised}. We cannot keep that date.',
    'holding.next':
      'You have our answer no later than {by}. Your {kind, select, complaint {complaint} suggestion {suggestion}} stays open until then.',
    'news.subject':
      '{news, select, customer {We need something from you for your {kind, select, complaint {complaint} suggestion {suggestion}} {reference}} goods {We are waiting for the goods of your {kind, select, complaint {complaint} suggestion {suggestion}} {reference}} resumed {Your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} goes on} update {Your {kind, select, complaint {complaint} suggestion {suggestion}} {reference}: we are still looking into it}}',
    'news.headline':
      '{news, select, customer {We are waiting for you} goods {We are waiting for the goods} resumed {It goes on} update {We are still looking into it}}',
    'news.opening':
      '{news, select, customer {To answer your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} we need something that only you can give us.} goods {To answer your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} we need the goods back that it is about.} resumed {What your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} was waiting for is settled, and we carry on with it.} update {We have not finished with your {kind, select, complaint {complaint} suggestion {suggestion}} {reference} yet, and have not forgotten it.}}',
    'news.stands-still':
      'Until it is here the time for our answer stands still, but not beyond {until}: then we go on with what we know.',
    'news.next': 'You hear from us again by {by}.',
    'draft.thanks': 'Thank you for telling us. We have looked into it.',
    'draft.thanks-about': 'Thank you for telling us. We have looked into it ({about}).',
    'draft.suggestion': 'Thank you for your suggestion. We have read it with care.',
    'draft.verdict':
      '{verdict, select, upheld {You are right, and we are sorry for the trouble that this has caused you.} partly {You are right in part, and we are sorry for the trouble that this has caused you.} rejected {We understand why you wrote to us. After looking into it we do not see a fault on our side.}}',
    'draft.cause': 'What we found: {cause}.',
    'draft.remedy':
      '{remedy, select, replacement {We send you a replacement at our cost.} refund {We refund what you paid for the goods concerned.} credit {We send you a credit note for the goods concerned.} repair {We repair the goods at our cost.} apology {Please accept our apology.} other {We put it right as agreed with you.}}',
    'draft.paid':
      '{remedy, select, refund {We refund {amount}.} credit {We send you a credit note over {amount}.}}',
    'draft.learning': 'We have noted the cause, so that it does not happen again.',
    'decision.subject':
      'Our answer to your {kind, select, complaint {complaint} suggestion {suggestion}} {reference}',
    'decision.headline':
      '{kind, select, complaint {{verdict, select, upheld {You were right, and this is how we put it right} partly {You were right in part, and this is what we do about it} rejected {We looked into your complaint and came to another view}}} suggestion {Thank you: this is what becomes of your suggestion}}',
    'decision.opening':
      'This is our answer to the {kind, select, complaint {complaint} suggestion {suggestion}} you made on {received} ({reference}).',
    'decision.fact': '{fact, select, decision {Decision} remedy {What we do} amount {Amount}}',
    'decision.answer': 'Our answer',
    'decision.also': 'It is our answer to what you wrote under {references} as well.',
    'decision.solved': 'Is it solved?',
    'decision.solved-ask':
      'Please tell us on the page of your {kind, select, complaint {complaint} suggestion {suggestion}} whether this settles it for you.',
    'decision.solved-button': 'Tell us whether it is solved',
    'decision.not-settled':
      'If this does not settle the matter for you, {replies, select, yes {reply to this mail. We then take {reference} up again.} no {please tell your contact with us. We then take {reference} up again.}}',
    'decision.closes':
      'If we have heard nothing from you by {on}, we close your {kind, select, complaint {complaint} suggestion {suggestion}}.',
    'outside.route':
      'If you do not agree with our answer, you can turn to somebody outside of our company: {name}{where, select, page {, {url}} unsaid {.}}',
    'outside.route-until':
      'If you do not agree with our answer, you can turn to somebody outside of our company until {until}: {name}{where, select, page {, {url}} unsaid {.}}',
    'decision.signed': 'With kind regards\n{name}\n{company}',
    'decision.footer':
      'Reference {reference}. You get this mail because you made a {kind, select, complaint {complaint} suggestion {suggestion}} to us.',

    'not-enough.order-days':
      'Not enough data yet: {seen, number} of {needed, plural, one {# order day} other {# order days}} seen.',
    'not-enough.own-level':
      'Not enough data yet: too few orders before the last {days, plural, one {day} other {# days}}.',
    'not-enough.prices': 'Not enough data yet. {missing}',
    'not-enough.promises':
      'Not enough data yet: {seen, number} of {needed, plural, one {# promised delivery} other {# promised deliveries}} known.',
    'not-enough.payments': 'Not enough data yet: too few payments, lately or before, to compare.',

    'silence.rhythm':
      '{days, plural, =0 {Ordered today} one {No order for # day} other {No order for # days}}; usually one {usual, plural, one {a day} other {every # days}}.',
    'silence.one-order':
      '{days, plural, =0 {Ordered today} one {No order for # day} other {No order for # days}}; one order so far.',
    'silence.no-order': 'No order so far.',
    'silence.likely':
      '{rhythm} By that alone it is {likely} likely to stay silent for the next {horizon, plural, one {day} other {# days}}.',
    'silence.season':
      'The same weeks last year were silent too (no order between {left} and {returned}), so the silence counts less until {until}.',
    'spend.per-order-day': 'An order day is worth {worth} on average.',
    'spend.unknown': 'What its order days are worth is not known.',

    'complaints.rate':
      '{complaints, plural, =0 {{returns, plural, =0 {No complaint} one {# return for quality} other {# returns for quality}}} one {# complaint{returns, plural, =0 {} one { and # return for quality} other { and # returns for quality}}} other {# complaints{returns, plural, =0 {} one { and # return for quality} other { and # returns for quality}}}} on {orders, plural, one {# order} other {# orders}}.',
    'complaints.repeated':
      '{repeats, plural, one {# complaint} other {# complaints}} came within {within, plural, one {# day} other {# days}} of another.',
    'complaints.surge':
      '{recent, number} of {total, plural, one {# complaint} other {# complaints}} of a year came in the {days, plural, one {day} other {# days}} up to {until}; chance does that in {chance} of cases.',
    'complaints.open':
      '{open, plural, one {# complaint is} other {# complaints are}} still open, {oldest, plural, =0 {since today} one {the oldest for # day} other {the oldest for # days}}.',
    'complaints.overdue':
      '{open, plural, one {# complaint has} other {# complaints have}} been open for {days, plural, one {# day} other {# days}} or longer.',
    'complaints.tenure': 'A customer since {since}, which softens complaints.',
    'complaints.confirmed':
      'The customer confirmed the solution of {complaints, plural, one {# complaint} other {# complaints}}.',
    'complaints.history':
      'Complaints or returns on {days, plural, one {# day} other {# days}}, the latest {ago, plural, =0 {today} one {# day ago} other {# days ago}}.',
    'complaints.none-yet': 'No complaint or return so far.',
    'complaints.none-open': 'No complaint is open.',
    'complaints.none-confirmed': 'No solution of a complaint that the customer confirmed counts.',

    'price.discounts':
      '{discounted, number} of {known, plural, one {# order line} other {# order lines}} bought at a discount.',
    'price.discounts-unknown':
      'Discounts are not known: {known, number} of the {needed, plural, one {# order line} other {# order lines}} needed tell their list price or discount.',
    'price.no-line-known': 'No order line says whether it was sold at a discount.',
    'price.answer':
      'After prices of {items, plural, one {# item} other {# items}} went {price, select, up {up} down {down}} by {by} on {day}, their volume went {volume, select, up {up} down {down}} by {change}{against, select, others { against the other items} nothing {}}.',
    'price.elasticity': '{answers} With 1% on the price, volume falls by about {strength}%.',
    'price.no-answer':
      'What it buys has not followed prices: higher ones did not make it buy less, nor lower ones more.',
    'price.no-changes': 'No price of its items has changed.',
    'price.too-few-purchases':
      'Too few purchases around {changes, plural, one {# price change} other {# price changes}} to tell how it takes them.',
    'price.quotes-lost': '{lost, plural, one {# quote} other {# quotes}} lost on price.',
    'price.no-quote-lost': 'No quote was lost on price.',
    'price.cheaper': 'Items bought since {since} are usually {by} cheaper than those before.',
    'price.cheaper-items':
      'Items bought since {since} are usually {by} cheaper than those before (more {more}, less {less}).',
    'price.not-cheaper': 'No drift to cheaper items since {since}.',
    'price.drift-unknown': 'Too few purchases to tell a drift to cheaper items.',

    'share.spend':
      'Bought for {spent} in the {days, plural, one {day} other {# days}} up to {until}; its own level is about {expected}{season, select, counted {, the season of last year counted} unknown {}}.',
    'share.order-worth': 'An order day is worth about {now}, before about {before}.',
    'share.assortment': 'An order day has {now} articles, before {before}.',
    'share.stopped':
      '{stopped, number} of {usual, plural, one {# usual article} other {# usual articles}} not bought since {since} ({articles}).',
    'share.stopped-among-others':
      '{stopped, number} of {usual, plural, one {# usual article} other {# usual articles}} not bought since {since} ({articles} among others).',
    'share.as-before': 'Buys about as much as it used to.',
    'share.less-often':
      'Orders less often ({orders, plural, one {# order day} other {# order days}} instead of {expected, number}).',
    'share.less-often-smaller':
      'Orders less often ({orders, plural, one {# order day} other {# order days}} instead of {expected, number}), and {by} smaller.',
    'share.orders': '{often, select, same {Orders as often} more {Orders more often}}.',
    'share.orders-smaller':
      '{often, select, same {Orders as often} more {Orders more often}}, but {by} smaller.',

    'attitude.unknown': 'No survey, no change of account manager and no quote lost to a competitor is known.',
    'attitude.survey':
      'Asked on {day}, they gave {score, number} on a scale from {from, number} to {to, number}.',
    'attitude.new-owner': 'Somebody else has looked after them since {day}.',
    'attitude.rivals':
      '{quotes, plural, one {# quote was} other {# quotes were}} lost to a competitor by name, the latest on {day} to {rival}.',

    'promises.kept':
      'All of the last {of, plural, one {delivery} other {# deliveries}} came in full by the promised day.',
    'promises.late':
      '{broken, number} of the last {of, plural, one {delivery} other {# deliveries}} came later than promised.',
    'promises.late-or-missing':
      '{broken, number} of the last {of, plural, one {delivery} other {# deliveries}} came later than promised, {missing, number} of them never in full.',
    'promises.overdue':
      '{orders, plural, one {# order is past its promised day and not delivered in full, for {days, plural, one {one day} other {# days}}} other {# orders are past their promised day and not delivered in full, the oldest for {days, plural, one {one day} other {# days}}}}.',
    'promises.unknown': 'Too little is known of deliveries with a promised day.',
    'payments.days':
      'Lately it pays {nowSide, select, after {{now, plural, one {# day} other {# days}} after the due day} before {{now, plural, one {# day} other {# days}} before the due day} on {on the due day}} on average, earlier {beforeSide, select, after {{before, plural, one {# day} other {# days}} after it} before {{before, plural, one {# day} other {# days}} before it} on {on the day itself}}.',
    'payments.overdue':
      '{invoices, plural, one {# invoice is unpaid for longer than usual, {days, plural, one {# day} other {# days}} beyond its due day} other {# invoices are unpaid for longer than usual, the oldest {days, plural, one {# day} other {# days}} beyond its due day}}.',
    'payments.unknown': 'Too little is known of how it pays.',

    together: '{parts}',
    'risk.base': 'Any account starts at {probability}.',
    'risk.base-learned': 'The average account of this company starts at {probability}.',
    'risk.sign': '{fact} Here that is a sign of {of, select, leaving {leaving} staying {staying}}.',
    'risk.judged':
      '{band, select, green {Green} yellow {Yellow} red {Red}}: {likely} likely to order nothing in the next {horizon, plural, one {day} other {# days}} (usual: {usual}).',
    'risk.shrinking':
      '{band, select, green {Green} yellow {Yellow} red {Red}}, shrinking: it still orders, but buys far less than its own level; {likely} likely to order nothing in the next {horizon, plural, one {day} other {# days}} (usual: {usual}).',
    'risk.dated': 'As of {day} – {judgement}',

    'judged.reported':
      'It was reported as {severity, select, minor {minor} major {major} critical {critical}}.',
    'judged.safety-reported': 'It is reported as a safety matter.',
    'judged.danger': 'The description speaks of danger to people or property: “{words}”.',
    'judged.standstill': 'The description speaks of the customer’s work standing still: “{words}”.',
    'judged.failure': 'The description speaks of goods, delivery or invoice having failed: “{words}”.',
    'judged.nothing': 'Nothing in the description points to greater harm.',
    'judged.share':
      'About {share} of the goods are affected, going by {from, select, quantity {the quantity reported} description {the description}}.',
    'judged.shares-differ':
      'About {share} of the goods are affected by the quantity reported, {written} by the description: ask which is right.',
    'judged.same-matter': 'A complaint about the same matter was answered shortly before.',
    'judged.repeated':
      'It is complaint number {number, number} of this account within {days, plural, one {# day} other {# days}}.',
    'judged.tier': 'The account is of tier {tier}.',
    'redress.named':
      '{remedy, select, replacement {a replacement of what is concerned} refund {a refund} credit {a credit note} repair {a repair} apology {an apology} other {something else} none {nothing}}',
    'redress.as-asked': 'The customer asks for it, and it puts right what went wrong.',
    'redress.nothing-owed': 'Nothing is owed for a suggestion.',
    'redress.not-upheld': 'Nothing is owed where the complaint is not upheld.',
    'redress.not-ours': 'The cause lies outside the company: nothing is owed.',
    'redress.fits': 'It puts right what went wrong.',
    'redress.fits-better': 'It puts right what went wrong; the customer asked for {asked}.',
    'redress.within': '{match} The goods concerned are worth {worth}, which is within the owner’s authority.',
    'redress.above': '{match} The goods concerned are worth {worth}; above {limit} the manager must agree.',
    'redress.no-rate':
      '{match} The goods concerned are worth {worth}; no exchange rate tells whether that is above {limit}, so the manager must agree.',
    'redress.worth-unknown':
      '{match} It is not said how much is concerned of the goods ordered for {ordered}: settle that with the customer first.',

    'offer.own': '{title}',
    'offer.repair-visit': 'A visit by a specialist to put right what went wrong',
    'offer.needs-visit': 'A visit by a specialist to go through what they need next',
    'offer.longer-terms':
      '{days, plural, one {# day} other {# days}} to pay for the next {orders, plural, one {order} other {# orders}}',
    'offer.priority-delivery':
      'Priority delivery without surcharge for {months, plural, one {a month} other {# months}}',
    'offer.credit': 'A credit of {most} on the next order',
    'offer.discount':
      '{depth} off the usual basket for {months, plural, one {a month} other {# months}}, at most {most} in all',
    'offer.gain':
      'We expect it to bring about {value} more than it costs, if {acceptance} of such accounts take it and those stay as long as we assume.',
    'offer.none-pays': 'No offer pays for this account: call without one.',
    'offer.complaint-open': 'A complaint is open: first put it right, then talk about business.',
    'offer.complaint-recent':
      'A complaint was answered or closed on {closed}: ask first whether it is really settled, and sell nothing yet.',
    'offer.risk-unknown': 'The risk of this account is not known yet.',
    'offer.no-rate':
      'Offers are weighed in {to}, and no exchange rate from {from} is known: call without one.',
    'offer.too-dear': '“{offer}” would cost more than it is expected to bring.',
    'offer.other-reason': '“{offer}” does not answer what they may be leaving for.',
    'offer.no-price-evidence': '“{offer}” lowers the price, and nothing shows that they mind it.',
    'offer.contribution': '“{offer}” needs an account that contributes at least {least} a year.',
    'offer.too-deep': '“{offer}” would cost more than {depth} of what they buy in a year.',
    'offer.used': '“{offer}” was granted to this account as often as allowed.',
    'offer.too-soon':
      '“{offer}” was granted to this account within the last {days, plural, one {day} other {# days}}.',
    'offer.liability': '“{offer}” would exceed what may be owed on it over all accounts.',

    'why.complaint':
      '{category, select, quality {Quality} delivery {Delivery} price {Price} service {Service} billing {Billing} safety {Safety} other {Other}} complaint about {about}, judged {severity, select, minor {minor} major {major} critical {critical}}.',
    'why.complaint-of-nothing-named':
      '{category, select, quality {Quality} delivery {Delivery} price {Price} service {Service} billing {Billing} safety {Safety} other {Other}} complaint, judged {severity, select, minor {minor} major {major} critical {critical}}.',
    'why.suggestion':
      'A suggestion, no complaint; judged {severity, select, minor {minor} major {major} critical {critical}}.',
    'why.unknown-sender': 'No account is known for the sender: {sender}.',
    'why.unknown-account': 'No system has described this account yet.',
    'why.customer-added': 'The customer has added: {text}',
    'why.safety': 'It is a matter of safety.',
    'why.came-back': 'It came back: the first answer did not settle it.',
    'why.another-complaint': 'Another complaint about the same, {reference}: {description}',
    'why.no-order-since': 'They were reached, and no order has come since.',
    'why.survey-words': 'In their words: {words}',
    'why.said-then': 'What was said then: {note}',
    'why.undelivered': 'No mail could bring our answer to the customer, or it is in doubt whether one did.',
    'why.decided': 'What was decided: {answer}',
    'why.handed-over': 'You took over from {former}.',
    'why.major': 'It is a major account: a name they trust should introduce the new one.',
    'why.lot-complaints':
      '{complaints, plural, one {# customer complains} other {# complaints have come}} about {about}.',
    'why.lot-received': 'They received it with order {order}.',
    'about.order': 'order {order}',
    'about.article': 'article {article}',
    'about.lot': 'lot {lot}',
    'do.call-first': 'Call them before they find out: there are goods of this lot with them.',
    'do.call-first-somebody': 'Call {name} before they find out: there are goods of this lot with them.',
    'do.set-aside': 'Ask them to set the goods aside ({about}) and to look at them with you.',
    'do.tell-lot': 'Tell us below what you heard; what is wrong with their goods is a complaint of its own.',
    'do.call-today': 'Call today: tell the customer to stop using the goods concerned.',
    'do.find-account': 'Find out which account this belongs to, and name it on the page behind the link.',
    'do.weigh-suggestion': 'Decide whether to take the suggestion up.',
    'do.speak': 'Speak to {name} and hear what happened.',
    'do.speak-to-customer': 'Speak to the customer and hear what happened.',
    'do.decide-remedy': 'Decide how to put it right.',
    'do.propose': 'Propose {remedy}. {why}',
    'do.write-answer':
      'Write the answer to the customer on the page behind the link: it is sent as you write it.',
    'do.call': 'Call your contact, ask what changed, and listen before you offer anything.',
    'do.call-somebody': 'Call {name}, ask what changed, and listen before you offer anything.',
    'do.no-offer': 'Make no offer. {why}',
    'do.offer': 'If it helps, offer: {offer}. {why}',
    'do.tell-outcome':
      'Tell us the outcome on the page behind the link; an order that arrives settles the task by itself.',
    'do.call-again': 'Call again, refer to what was said, and ask what still stands in the way.',
    'do.tell': 'Tell {name} by telephone, by letter or in person.',
    'do.tell-customer': 'Tell the customer by telephone, by letter or in person.',
    'do.say-how-told':
      'Say on the page behind the link how and when you told them: the complaint then waits for what they say to it.',
    'do.propose-time': 'Agree with {name} ({email}) on a time; you both work at {at}.',
    'do.agree-time': 'Agree with {name} ({email}) on a time that suits you both.',
    'do.call-together': 'Call your contact together: {former} introduces you.',
    'do.call-somebody-together': 'Call {name} together: {former} introduces you.',
    'do.tell-call': 'Tell us on the page behind the link when it is done; either of you can.',
    'do.ask-elsewhere': 'Call your contact and ask what they take elsewhere, and since when.',
    'do.ask-elsewhere-somebody': 'Call {name} and ask what they take elsewhere, and since when.',
    'do.ask-back': 'Ask what would bring the rest of their business back.',
    'do.go-through-stopped': 'Go through the articles they stopped buying: who delivers them now, and why?',
    'do.ask-what-is-wrong': 'Call your contact, ask what is wrong, and listen.',
    'do.ask-what-is-wrong-somebody': 'Call {name}, ask what is wrong, and listen.',
    'do.complaint-of-it':
      'Where they complain about something, take it as a complaint: then it is answered in time.',
    'do.tell-heard':
      'Tell us what you heard on the page behind the link: an order does not settle this task.',

    'statement.activity':
      '{activity, select, order {Order handling} picking {Picking and packing} delivery {Delivery} return {Returns handling} contact {Calls, mails and visits} complaint {Complaint handling} redress {Redress paid} offers {Offers accepted} receivables {Financing of receivables}}',
    'statement.action':
      '{action, select, protect {Protect this account: it earns well and is easy to serve.} keep {Act to keep this account: it earns well and is easy to serve, and it may be leaving.} reprice {Talk about prices or terms: the goods earn little, serving the account is not the problem.} redesign_service {Change how the account is served: the goods earn well, serving them eats it up.} review {Review the account in person: margin and cost to serve both need a look before anything is promised.} not_enough_data {Not enough orders yet to recommend anything.} not_comparable {No recommendation: what serving the account costs is not known in its currency.}}',
    'statement.margin': 'Gross margin is {margin} of net sales.',
    'statement.serve': 'Serving the account takes {share} of net sales.',
    'statement.largest': 'The largest part of serving it is “{activity}” with {share}.',
    'statement.known-cost':
      'Unit costs are known for {known} of sales; for the rest a gross margin of {margin} is assumed.',
    'statement.freight': 'Freight reported with orders is counted as the cost of delivery.',
    'statement.converted': 'Trade in {currencies} is included at the exchange rates of its days.',
    'statement.other-currencies': 'Trade in {currencies} is not included: no exchange rate is known.',
    'statement.cost-rates': 'The rates for serving it are in {currency}, at the exchange rate of {day}.',
    'statement.left-out': 'Left out, because no exchange rate from {from} to {to} is known: {activities}.',
    'statement.subject': 'What {account} earns and costs – account statement',
    'statement.headline': 'Account statement: {account}',
    'statement.opening':
      'This is what the account brought in and what it took to serve it, from {from} to {to}, in {currency}.',
    'statement.recommendation': 'Recommendation',
    'statement.figures': 'Profit and loss',
    'statement.serving': 'What serving it cost',
    'statement.notes': 'How to read the figures',
    'statement.row':
      '{row, select, list {Sales at list price} discounts {Discounts} returns {Returns and credit notes} net {Net sales} goods {Cost of goods} margin {Gross margin} serve {Cost to serve} contribution {Net contribution}}',
    'statement.activity-hours': '{activity}, {hours} h',
    'statement.footer':
      'For you and your manager only. The rates behind these figures are set by your company.',
    'statement.label': 'Account statement',
    'statement.in-short': 'net contribution {contribution} on net sales of {sales}, {from} to {to}. {advice}',

    'told.band-changed':
      '{account} went from {from, select, learning {learning} green {green} yellow {yellow} red {red}} to {to, select, learning {learning} green {green} yellow {yellow} red {red}}: {judgement}',
    'told.run-requested':
      '{account}: {playbook, select, complaint_handling {complaint handling} win_back {win-back} regain_share {regaining of share} joint_call {handover call} lot_call {call about a lot} survey_call {call about a survey} account_cost_analysis {account statement}} begins. {why}',
    'told.run-closed': '{account}: {playbook} ended ({outcome}).',
    'told.run-closed-because': '{account}: {playbook} ended ({outcome}: {reason}).',
    'told.task-opened':
      '{account}: a {kind, select, complaint {complaint} win_back {win-back} follow_up {follow-up} regain_share {share} tell_customer {customer notice} joint_call {handover call} lot_call {call about a lot} survey_call {call about a survey}} task is with the owner until {due}.',
    'told.task-answered':
      '{account}: the {kind, select, complaint {complaint} win_back {win-back} follow_up {follow-up} regain_share {share} tell_customer {customer notice} joint_call {handover call} lot_call {call about a lot} survey_call {call about a survey}} task was answered by {by, select, owner {the owner} manager {their manager} office {the office} colleague {a colleague} order {an order}} ({outcome}).',
    'told.complaint-received':
      '{account} complained ({category, select, quality {quality} delivery {delivery} price {price} service {service} billing {billing} safety {safety} other {other} suggestion {a suggestion}}, {severity, select, minor {minor} major {major} critical {critical}}): {reference}.',
    'told.complaint-reopened': '{account} complained again: {reference} carries on complaint {earlier}.',
    'told.complaint-ended':
      '{account}: complaint {reference} is {ended, select, closed {closed} withdrawn {withdrawn} referred {with a body outside}} ({decision, select, upheld {upheld} partly {partly upheld} rejected {not upheld}}).',
    'told.complaint-decided':
      '{account}: the customer knows what was decided on complaint {reference} ({decision, select, upheld {upheld} partly {partly upheld} rejected {not upheld}}).',
    'told.complaint-to-answer': 'Complaint {reference} is to be answered.',
    'told.complaint-again': 'Complaint {reference} is taken up again.',
    'told.owner-changed': 'It is looked after by somebody else now.',
    'told.order-cancelled': 'Order {order}, which had ended a win-back, was cancelled.',
    'told.statement-recorded': '{account}: account statement recorded, recommendation {action}.',
    'told.action-opened': 'Corrective action {action} was opened: {about}.',
    'told.action-closed': 'Corrective action {action} was closed, as the rate has fallen: {about}.',
    'told.low-survey': 'The customer gave a low score when asked.',
    'told.lot-call': 'The account received goods that corrective action {action} is about.',
    'told.model-promoted': 'Model {version} is in use from now on: {why}',
    'told.model-rolled-back': 'Model {version} is in use again instead of {before}',
    'told.model-kept': 'Model {version} stays in use: {why}',

    'refit.judged':
      'Brier score {brier} against {against} of {rival} ({difference}, 95% between {low} and {high}) on {accounts, plural, one {# account} other {# accounts}} as of {on}.',
    'refit.question':
      'Both were asked about {days, plural, one {# day} other {# days}}, which {rival} answers for.',
    'refit.horizon':
      'Horizon {days, number} days: of {gaps, number} gaps between order days, nine in ten were no longer.',
    'refit.horizon-least':
      'Horizon {days, number} days, the least there may be: of {gaps, number} gaps between order days, nine in ten were no longer.',
    'refit.horizon-most':
      'Horizon {days, number} days, the most there may be: of {gaps, number} gaps between order days, one in ten was as long or longer.',
    'refit.horizon-in-use':
      'Horizon {days, number} days, as in use: the {measured, number} that {gaps, number} gaps between order days tell are within a fifth of it.',
    'refit.horizon-unknown':
      'Horizon {days, number} days, not from the data: it takes {needed, number} gaps between order days to tell, known so far: {gaps, number}.',
    'refit.few-accounts':
      'Not enough data yet: {accounts, plural, one {# account has} other {# accounts have}} ordered, {needed, number} are needed.',
    'refit.short-history':
      'Not enough data yet: orders are known since {since}, {days, number} days of them are needed.',
    'refit.few-outcomes':
      'Not enough data yet: of {accounts, plural, one {# account} other {# accounts}} that could be judged as of {on}, {silent, number} fell silent; {needed, number} that did and {needed, number} that did not are needed.',

    'task.name':
      '{kind, select, complaint {Complaint {reference} of {account}} win_back {Win back {account}} follow_up {Follow up with {account}} regain_share {Ask {account} what they take elsewhere} tell_customer {Tell {account} what was decided on {reference}} joint_call {Call {account} together} lot_call {Warn {account} of a lot} survey_call {Ask {account} what is wrong}}',
    'task.greeting': 'Hello {name},',
    'task.subject': '{name} – please answer by {due}',
    'task.headline':
      '{kind, select, complaint {{account} has a complaint and waits for your answer} win_back {{account} may be leaving: a call from you can turn it} follow_up {{account} was reached and has not ordered} regain_share {{account} buys less from us than it used to} tell_customer {{account} has not heard our answer yet} joint_call {{account} is to meet you in a call together} lot_call {{account} received goods that others complain about} survey_call {{account} is not content with us}}',
    'task.opening':
      '{kind, select, complaint {The customer is waiting for our answer; you decide what it is.} win_back {Their buying has changed in a way that usually comes before an account leaves.} follow_up {A second call decides whether the first one counts.} regain_share {They still order, so part of their business goes elsewhere: ask before the rest follows.} tell_customer {The complaint is decided, but no mail could bring the answer: please tell the customer yourself.} joint_call {Whoever looked after them before introduces you; they are asked for it as well.} lot_call {Others complain about goods that they have, too: they are to hear it from us first.} survey_call {They were asked, and gave a low score: ask what is wrong before they go.}}',
    'task.part':
      '{part, select, they_wrote {The customer wrote} why {Why} offer {You may offer} what_to_do {What to do}}',
    'task.label':
      '{label, select, account {Account} due {Answer by} reference {Complaint} about {About} remedy {They ask for} contact {Contact}}',
    'task.account': '{name} ({id})',
    'task.judged': '{category}, {severity}',
    'task.contact': '{name}, {email}',
    'task.offer': '{title} (costs us about {cost})',
    'task.button': 'Open the task and answer it',
    'task.footer':
      'The link is yours alone and needs no login. It works until {until}; opening it changes nothing, only sending the form does.',
    'task.stopped-title': 'Not bought any more',
    'task.stopped':
      '{article}: last on {last}, before that about every {every, plural, one {day} other {# days}} ({buys, plural, one {# order day} other {# order days}})',
    'reminder.subject': 'Reminder: {name} – due {due}',
    'reminder.headline': '{account} still waits for you',
    'reminder.opening':
      'We have not heard from you about this yet. Without an answer by {due} it goes to whoever is asked next{kind, select, complaint {, and the customer gets it late} win_back {} follow_up {} regain_share {} tell_customer {, and the customer hears it late} joint_call {} lot_call {} survey_call {}}.',
    'reminder.overdue':
      'This was due by {due} and nobody has answered it. It stays with you until somebody does.',
    'warning.subject': 'Nearly late: {name} – due {due}',
    'warning.headline': '{account} is about to wait for longer than we promised',
    'warning.opening':
      '{owner} has this and has not answered yet. Without an answer by {due} it comes to you; a word to {owner} now may settle it.',
    'escalation.subject': 'Escalated to you: {name} – please answer by {due}',
    'escalation.headline': '{account} needs you now',
    'escalation.late':
      '{owner} has not answered this in time, so it comes to you. The customer is still waiting.',
    'escalation.late-somebody':
      'Whoever had this has not answered it in time, so it comes to you. The customer is still waiting.',
    'escalation.handed-over': '{owner} hands this over to you and writes: “{note}”',
    'approval.subject': 'Your approval: {name}',
    'approval.headline': 'What is proposed for {account} needs your word',
    'approval.button': 'Look at it and decide',
    'approval.opening':
      '{proposer} proposes something that is beyond what they may decide alone. Nothing happens, and the customer hears nothing, before you agree.',

    'page.title':
      '{kind, select, complaint {Answer the complaint of {account}} win_back {Win back {account}} follow_up {Follow up with {account}} regain_share {Ask {account} what they take elsewhere} tell_customer {Tell {account} what was decided} joint_call {Call {account} together} lot_call {Warn {account} of a lot} survey_call {Ask {account} what is wrong}}',
    'page.question': 'What is the outcome?',
    'page.outcome':
      '{outcome, select, resolve {I have decided} hand_over {I hand this over to my manager} reached {I spoke to them} won_back {They promised an order} lost {Lost} not_now {Not now} regained {They will take it from us again} reduced {It stays at less} told {I told them} called_together {We called them together} introduced {They were introduced without a joint call} warned {They are warned} used_up {They have none of it any more} heard {I heard what is wrong} approve {I agree} refuse {I do not agree} ordered {They ordered again}}',
    'page.outcome-hint': oneOf('outcome', {
      resolve: 'Your answer goes to the customer, who is asked whether it settles the complaint.',
      'hand-over': 'For what is beyond you, or when you are away.',
      reached: 'We wait for an order; without one you are asked once more.',
      'won-back': 'We wait for it: only an order wins an account back.',
      lost: 'They will not come back for now. Your manager agrees first.',
      'not-now': 'This is not the moment. It comes back to you on the day you choose.',
      regained: 'Their next orders show whether they do.',
      reduced: 'They take it elsewhere, or need it no more: say why.',
      told: 'The complaint then waits for what they say to it.',
      'called-together': 'The handover is complete then.',
      introduced: 'The handover is complete then: say why it was done alone.',
      warned: 'What they find comes in as a complaint of its own.',
      'used-up': 'Nothing is left to set aside.',
      heard: 'Write what they said. What is a complaint, take as one of its own.',
      approve: 'It is done as proposed.',
      refuse: 'It goes back with your reason.',
    }),
    'page.undelivered':
      'You tell the customer yourself, because no mail reaches them; the complaint closes when you have.',
    'page.field':
      '{field, select, outcome {Outcome} decision {Is the complaint upheld?} cause {Why did it happen?} remedy {What do we do?} amount {Amount} answer {Your answer to the customer} note {Note} reason {Why do they buy less, or nothing?} refusal {Why not, and what should be done instead?} until {When should we ask you again?} offer {What became of the offer?} how {How did you tell them?} toldOn {On which day?} account {Account number} orderId {Order} by {Answered by} at {On}}',
    'page.amount-in': 'Amount ({currency})',
    'page.hint':
      '{hint, select, amount {Only when money is paid or credited, for example 120.50} answer {It is sent to the customer exactly as you write it.} answer_undelivered {No mail reaches this customer: you are asked afterwards how and when you told them.} note {For your colleagues; the customer never sees it.} until {A day from tomorrow on, at most a year away.} offer {It costs us only when it was taken.} account {As your systems call it. Later messages of this sender go there, too, and the task goes to whoever looks after the account.} cause {For the company to learn from; it is in the letter only as you write it.} draft {In the language of the customer, for you to change. What you have written yourself stays.}}',
    'page.draft': 'Propose a remedy and draft the letter',
    'page.proposed': 'Proposed: {why}',
    'page.choose': 'Please choose',
    'page.send': 'Send',
    'page.problems': 'Nothing was sent yet. Please correct this first:',
    'page.wrong-title': 'Not sent: {title}',
    'page.problem':
      '{field, select, outcome {Choose one of the outcomes.} decision {Choose whether the complaint is upheld.} cause {Choose one of the causes, or none.} remedy {Choose what we do about it.} amount {Write an amount such as 120.50, or leave it empty.} answer {Write the answer to the customer (at most 5,000 characters).} note {Write a short note (at most 2,000 characters).} reason {Choose why they buy less, or nothing.} refusal {Write why not, and what should be done instead (at most 2,000 characters).} until {Choose a day from tomorrow on, at most a year away.} offer {Choose what became of the offer.} how {Choose how you told them.} toldOn {Write a day such as 2026-03-02, or leave it empty.} account {Write the number of an account that is known.}}',
    'page.whose': 'Whose is it?',
    'page.whose-send': 'It belongs to this account',
    'page.check-title':
      '{step, select, letter {Send this answer to {account}?} reject {Turn the complaint of {account} down?} tell {Answer {account} like this?} let_go {Give {account} up for now?} less {Leave it at less with {account}?} agree {Agree to this for {account}?}}',
    'page.check-answer': 'Your answer',
    'page.check-letter': 'The letter as the customer gets it',
    'page.check-to': 'To {name}, {email}',
    'page.check-subject': 'Subject: {subject}',
    'page.check-then':
      '{step, select, letter {The letter goes out and asks the customer whether it settles the complaint.} reject {The letter tells the customer that the complaint is not upheld, and asks whether they leave it at that.} tell {No mail reaches this customer: you are asked afterwards how and when you told them, and the complaint then waits for what they say to it.} let_go {Nobody is asked to call them about this any more.} less {The reason is kept, and nobody is asked to call them about this any more.} agree {It is done as proposed.}}',
    'page.check-approval':
      '{name} has to agree first; until then nothing is done, and the customer hears nothing.',
    'page.confirm':
      '{step, select, letter {Yes, send it} reject {Yes, turn it down} tell {Yes, decide it} let_go {Yes, give them up} less {Yes, leave it} agree {Yes, I agree} propose {Yes, propose it}}',
    'page.change': 'No, change it',
    'page.open-complaint':
      'A complaint of this account is open ({references}). First put it right: this task waits until then.',
    'page.bounced':
      'Mail to the contact of this account comes back: use the telephone, and correct the address.',
    'page.refused': '{name} did not agree: {reason}',
    'page.snoozed': 'This task comes back on {until}. You may answer it now all the same.',
    'page.approval': 'Do you agree?',
    'page.approval-why':
      '{why, select, amount {{name} proposes this. The amount is above what they may promise alone.} letting_go {{name} proposes to let this account go.}}',
    'page.waits-title': 'This waits for approval',
    'page.waits': '{name} has to agree first. The customer hears nothing before.',
    'page.moved-title': 'This task is with somebody else now',
    'page.moved':
      '{name} has it since {since}: {handing, select, new {it came to them first} escalated {it was not answered in time} handed_over {it was handed over} reassigned {it was given to them} absent {whoever had it is away} unreachable {mail to whoever had it came back} owner_change {they look after this account now} returned {it was given back to them}}.',
    'page.handed-title': 'You handed this over',
    'page.handed': '{name} has it since {since} and gets a mail about it with your note.',
    'page.sent-back-title': 'You did not agree',
    'page.sent-back': '{name} has it again since {since}, with your reason.',
    'page.ended-title': 'This task is closed',
    'page.ended':
      '{status, select, closed {Somebody closed it without an answer.} dropped {Its cause is gone, so there is nothing to do any more.}}',
    'page.ended-reason': 'Reason: {reason}',
    'page.ended-because':
      'Reason: {because, select, recovered {the account buys about as much as before again} taken_back {the data it was opened for were taken back} owner_changed {somebody else looks after the account by now} complaint_closed {the complaint was closed} complaint_withdrawn {the complaint was withdrawn} complaint_referred {the customer took the complaint to a body outside}}',
    'page.add-note': 'Anything to add for your colleagues?',
    'page.keep-note': 'Keep the note',
    'page.noted': 'Your note is kept.',
    'page.decided': 'Thank you, this is decided',
    'page.decided-by': '{name} has decided this',
    'page.decided-by-order': 'They ordered: nothing is left to do',
    'page.agreed': '{name} agreed to it on {at}.',
    'page.held': 'It takes effect on {until}.',
    'page.may-take-back':
      'Nothing has gone out yet: it takes effect on {until}. Until then you can take it back.',
    'page.take-back': 'Take it back',
    'page.taken-back':
      'You took it back: nothing was sent or decided. What you had written is in the form below.',
    'page.next': 'What happens next',
    'page.next-step': oneOf('next', {
      letter:
        'The letter with this answer goes to the customer, and the complaint then waits for what they say to it.',
      tell: 'No mail reaches the customer: the account’s manager is asked to tell them, and the complaint then waits for what they say to it.',
      waits:
        'The customer has the answer. The complaint closes when they say that it is solved, or when they have said nothing for long enough.',
      closed: 'The customer has the answer and the complaint is closed. Nothing is left to do.',
      order: 'We wait for their order. If none comes, you are asked to call once more.',
      'last-order': 'We wait for their order; only an order wins an account back.',
      ordered: 'Nothing is left to do.',
      over: 'This is over; nobody is asked to call about it. What they order from now on counts as ever.',
      regained: 'Their next orders show whether they take more again.',
      reduced: 'The reason is kept. Nobody is asked to call about it.',
      'handed-over': 'The handover is complete. Nothing is left to do.',
    }),
    'page.late': 'What you sent just now was not taken: {name} had decided this on {at}.',
    'page.late-yourself': 'What you sent just now was not taken: you had decided this on {at}.',
    'page.late-proposed':
      'What you sent just now was not taken: {name} had proposed an answer on {at}, which waits for approval.',
    'page.late-order': 'What you sent just now was not taken: an order had settled this on {at}.',
    'page.late-over': 'What you sent just now was not taken: this was over on {at}.',
    'page.late-moved': 'What you sent just now was not taken: the task is not as it was any more.',
    'page.by-order': 'An order that arrived',
    'page.expired-title': 'This link does not work any more',
    'page.expired':
      'It has expired or was never valid. If the task is still open, use the link in the latest mail about it.',

    'morning.subject': '{count, plural, one {# task} other {# tasks}} today, first: {first}',
    'morning.headline': 'Your day: {count, plural, one {# task} other {# tasks}}',
    'morning.opening':
      'This is what is new, due or overdue. Each task has a link of its own; its page says why and what to do, and takes your answer.',
    'morning.overdue': 'Overdue',
    'morning.due': 'Due',
    'morning.fresh': 'New',
    'morning.item': '{name} – please answer by {due}',
    'morning.late-item': '{name} – was due by {due}',
    'morning.open':
      '{kind, select, complaint {Answer {account}} win_back {Open {account}} follow_up {Open {account}} regain_share {Open {account}} tell_customer {Open {account}} joint_call {Open {account}} lot_call {Open {account}} survey_call {Open {account}}}',
    'morning.footer':
      'The links are yours alone and need no login. They work until {until}; opening one changes nothing, only sending its form does.',
    'morning.unsubscribe': 'Please send me no more account statements by mail',
    'morning.dropped': 'No longer needed',
    'morning.dropped-item':
      '{name} – {why, select, taken_back {the data it was opened for were taken back} recovered {the account buys as before again} owner_changed {somebody else looks after the account by now} complaint_ended {the complaint was ended by somebody else}}',
    'morning.handed-on': 'Not yours any more',
    'morning.handed-on-item':
      '{owner} looks after {account} from now on. Open tasks went along, and their links say so.',
    'morning.call': 'Introduce {owner} to {account}',
    'morning.call-at':
      '{owner} ({email}) looks after them now and has the task; please call them together. You both work at {at}.',
    'morning.call-undated':
      '{owner} ({email}) looks after them now and has the task; please agree on a time and call them together.',
    'morning.action': 'Corrective actions',
    'morning.action-opened':
      'New, and yours: {about} ({complaints, number} so far, more than chance explains). Find out why and put it right; on {check} we look whether they have become fewer. Its name is {action}.',
    'morning.action-goes-on':
      'Not solved yet: {about} ({complaints, number} since the last look, not fewer than before). The next look is on {check}. Its name is {action}.',
    'morning.statement': 'Account statement: {account}',
    'morning.news-subject':
      '{count, plural, one {# piece of news} other {# pieces of news}} about your accounts, no task',
    'morning.news-headline': 'News about your accounts',
    'morning.news-opening': 'No task is new or due for you today. This is what you should know:',
    'morning.news-footer': 'For you and your manager only.',

    'background.label':
      '{label, select, role {Their role} phone {Phone} lot {Lot} affected {Affected} orders {Recent order} last_contact {Last contact}}',
    'background.months': 'Orders a month, up to {until}',
    'background.month': '{month}',
    'background.orders': '{orders, plural, =0 {no order} one {# order} other {# orders}}',
    'background.month-name': '{month}',
    'background.quantity': '{quantity}',
    'background.talk': '{day}: “{note}”',
    'background.concerned': 'What it is about: order {order}',
    'background.line': '{quantity} × {article}: {amount}',
    'background.more-lines': '{more, plural, one {and # more line} other {and # more lines}}',
    'background.worth': 'Worth in all: {worth}',
    'background.complaints': 'Their other complaints, and what was promised',
    'background.decided': '{reference}: “{description}” – answered on {on}: {verdict}, {remedy}',
    'background.decided-amount':
      '{reference}: “{description}” – answered on {on}: {verdict}, {remedy}, {amount}',
    'background.ended': '{reference}: “{description}” – ended on {on} without a decision',

    'handover.subject': 'You look after {account} now',
    'handover.headline': '{account} is yours now',
    'handover.opening':
      'From now on you look after {account}; before you it was {former}. This is what you need to know, on one page.',
    'handover.opening-left':
      '{former} looks after {account} and works here no longer. Until somebody else is named it is with you. This is what you need to know, on one page.',
    'handover.label':
      '{label, select, account {Account} contact {Contact} value {Value} rhythm {Rhythm} orders {Last orders} last_contact {Last contact}}',
    'handover.unknown-value': 'not known yet',
    'handover.rhythm': 'orders about every {every, plural, one {day} other {# days}}, last on {last}',
    'handover.no-rhythm': 'too few orders to tell',
    'handover.order': '{day}: {amount}',
    'handover.no-contact': 'none on record in the last twelve months',
    'handover.tasks': 'Open tasks and promises',
    'handover.task': '{name} – due {due}; the link comes in a mail of its own',
    'handover.snoozed': '{name} – put off until {until}: {note}',
    'handover.no-tasks': 'Nothing is open.',
    'handover.complaints': 'Complaints and what was promised',
    'handover.complaint': '{reference}: “{description}” – an answer was promised by {promised}',
    'handover.settled': '{reference}: “{description}” – answered on {on}: {verdict}. We promised: {remedy}',
    'handover.settled-without':
      '{reference}: “{description}” – answered on {on}: {verdict}. Nothing was promised.',
    'handover.settled-amount':
      '{reference}: “{description}” – answered on {on}: {verdict}. We promised: {remedy} ({amount})',
    'handover.no-complaints': 'No complaint in the last year.',
    'handover.joint-title': 'Call them together',
    'handover.joint':
      '{how, select, asked {This is a major account: {former} introduces you in a call together and is asked for it too. A task with a proposed time follows.} nobody {This is a major account: have yourself introduced. {former} cannot join any more, so ask their manager.}}',
    'handover.draft-title': 'A draft of your introduction, to be sent by you',
    'handover.draft':
      'Dear {contact},\n\nI look after you at {company} from now on and take over from {former}. Your orders and everything that is open are known to me. May I call you in the coming days to introduce myself?\n\nWith kind regards\n{owner}\n{company}',
    'handover.footer': 'For you and your manager only.',
  },
}
