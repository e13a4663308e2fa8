import { oneOf } from '../one-of.ts'

/** What the console says, in British English. */
export const consoleEn = {
  'console.room':
    '{room, select, today {Today} complaints {Complaints} accounts {Accounts} portfolio {Portfolio} operations {Operations} policy {Policy}}',
  'console.navigation': 'Console',
  'console.skip': 'Skip to the content',
  'console.who': '{name}, {role, select, operator {operator} manager {manager} owner {account manager}}',
  'console.logout': 'Log out',
  'console.login': 'Log in',
  'console.login-title': 'Holdfast at {company}',
  'console.login-why':
    '{why, select, begin {See who is leaving, what waits for whom, and act. Please log in first.} failed {The login was not completed. Please try again.} left {You are logged out here.}}',
  'console.login-end': 'End the session of the login page as well',
  'console.token-title': 'I have a token',
  'console.token': 'Access token',
  'console.token-hint': 'As “npx holdfast login” or the file stack.json gives it.',
  'console.refused-title':
    '{why, select, not_found {There is nothing here} forbidden {This is not among what you may do} stale_form {This page was open for too long} unavailable {Holdfast is busy} invalid {Something is missing or wrong} not_possible {This is not possible any more}}',
  'console.refused':
    '{why, select, not_found {What you are looking for does not exist, or belongs to somebody else.} forbidden {Ask whoever manages logins for another role if you need it.} stale_form {Nothing was changed. Go back, load the page again and send it once more.} unavailable {Nothing was lost. Please try again in a moment.} invalid {Nothing was changed. Go back and look at what you entered.} not_possible {Somebody else was faster, or it has ended meanwhile. Nothing was changed.}}',
  'console.back-to-today': 'Back to today',
  'console.tasks':
    '{which, select, agree {Waiting for your agreement} overdue {Overdue} due {To do} snoozed {Put off} theirs_overdue {Overdue with others} theirs {To do by others}} ({count, number})',
  'console.no-tasks':
    'Nothing waits for you. When an account becomes late or a complaint arrives, the task appears here.',
  'console.complaints': 'Open complaints ({count, number})',
  'console.no-complaints': 'No complaint is open.',
  'console.leaving': 'Accounts that are leaving',
  'console.none-leaving': 'No account is late or buys less than it used to.',
  'console.band': '{band, select, learning {learning} green {green} yellow {yellow} red {red}}',
  'console.since': 'since {day}',
  'console.task-owner': 'with {name}',
  'console.do': 'Put off, hand over or note',
  'console.move': '{move, select, snooze {Put off} reassign {Hand over} note {Keep the note}}',
  'console.until': 'Comes back on',
  'console.reason': 'Reason',
  'console.to-whom': 'To whom?',
  'console.office': 'The office',
  'console.done':
    '{done, select, answered {Your answer was taken.} complaint_closed {The complaint is closed.} complaint_withdrawn {It is on record that the complaint was withdrawn.} rolled_back {The earlier model is in use again.} lifted {Mail goes there again.} not_lifted {No mail was kept from that address.} complaint_paused {The clock stands still; the customer is told.} complaint_resumed {The clock runs on; the customer is told the new date.} complaint_referred {It is on record that a body outside decides now.} complaint_reopened {The complaint is taken up again.} file_erased {The file is erased.} released {It was worked on again, and nothing is left.} still_set_aside {It was worked on again; some of it failed again and stays set aside.} overridden {What you said is kept beside the computed risk.} snoozed {The task is put off and comes back by itself.} reassigned {The task was handed over.} noted {The note is kept.}}',
  'console.history': 'What was done',
  'console.no-history': 'Nothing has been done yet.',
  'console.customer': 'The customer',
  'console.moved-because':
    '{why, select, absent {who had it is away} unreachable {mail does not reach who had it} morning {in the mail of the morning} owner_change {the account has another owner} nobody_answered_in_time {nobody answered in time} taken_back {its cause was taken back} recovered {the account buys as before}}',
  'console.moved': oneOf('move', {
    open: '{name} gave the task out',
    receive: 'The complaint came in',
    'tell-customer': '{name} put on record that the customer knows the answer',
    tell: '{name} told whoever has the task',
    remind: '{name} reminded',
    nudge: '{name} reminded once more',
    escalate: '{name} passed the task up',
    reassign: '{name} handed the task over',
    snooze: '{name} put the task off',
    park: '{name} let the task wait for a complaint',
    wake: '{name} brought the task back',
    note: '{name} noted',
    answer: '{name} answered',
    propose: '{name} asked for agreement',
    approve: '{name} agreed',
    refuse: '{name} did not agree',
    'hand-on': '{name} passed the question on',
    settle: 'It can no longer be taken back',
    'take-back': '{name} took the answer back',
    'ask-again': '{name} took the agreement back',
    order: 'An order settled the task',
    close: '{name} closed the task',
    drop: '{name} dropped the task',
    acknowledge: '{name} acknowledged receipt',
    assess: '{name} assessed it',
    investigate: '{name} began to investigate',
    link: '{name} joined it with another',
    warn: '{name} warned that time is running out',
    breach: 'The promised time ran out',
    hold: '{name} moved the promised date',
    update: '{name} updated it',
    pause: '{name} stopped the clock',
    resume: '{name} let the clock run on',
    respond: '{name} recorded an answer',
    withdraw: '{name} recorded that it was withdrawn',
    refer: '{name} referred it outside',
    reopen: '{name} took it up again',
    accept: '{name} recorded that it is solved',
    lapse: 'It closed, as the customer said nothing',
    ask: '{name} asked the customer how it was handled',
    rate: 'The customer said how it was handled',
    'carry-on': 'A later complaint carries it on',
    erase: '{name} erased a file',
  }),
  'console.column':
    '{column, select, id {Id} account {Account} band {Band} probability {Risk} since {Since} value {At stake} currency {Currency} tier {Tier} owner {Account manager} manager {Manager} contact {Contact} last_order {Last order} why {Why} month {Month} orders {Orders} day {Day} article {Article} runs_out {Expected to run out} order_days {Order days} every {Rhythm} about {About} received {Received} remedy {They ask for} order {Order} work {Who could not} item {Record} met {Last met} times {Times} band_before {A week ago} last_contact {Last contact} severity {Severity} deadline {Deadline} reason {Reason} from {From} until {Until} as_of {As of} model {Model}}',
  'console.accounts-caption': 'Worst first, as they were last judged',
  'console.judged': 'As of {day}, by model version {version}',
  'console.model-moved': 'Version {version} is in use now, and this account is still to be judged by it',
  'console.judged-earlier':
    '{count, plural, one {# account here was} other {# accounts here were}} last judged by an earlier model version than {version}, which is in use now; all accounts are being judged anew, part by part.',
  'console.sorted':
    '{of, select, all {Sorted by: } part {Of the worst ones shown here, sorted by: }}{by, select, account {account} since {since} value {at stake} owner {account manager} last_order {last order} last_contact {last contact}}{of, select, all {} part {. Choose a band or an account manager to have all of them in it}}',
  'console.ledger': '{of, select, deliveries {Deliveries} causes {Causes of delay} invoices {Invoices}}',
  'console.kept-promises':
    '{kept, number} of {of, plural, one {# promise} other {# promises}} kept, on time and in full',
  'console.causes-of-delay': '{causes}',
  'console.cause-of-delay':
    '{cause, select, stock {stock} production {production} carrier {carrier} customer {the customer} other {other}} ({count, number})',
  'console.open-invoices':
    '{open, plural, one {# open} other {# open}}{overdue, plural, =0 {} one {, # of them for longer than usual} other {, # of them for longer than usual}}',
  'console.views': 'Views',
  'console.view': '{view, select, all {All} mine {Mine} red {Red} yellow {Yellow} vip {VIP}}',
  'console.band-was':
    '{band, select, learning {was learning} green {was green} yellow {was yellow} red {was red}}',
  'console.no-accounts':
    'No account fits. Accounts appear here with their first order: import a file of orders, or let your shop send them.',
  'console.none-on-page':
    'None of the accounts looked through so far fits. There are more: go on with the next ones.',
  'console.more': 'Next ones',
  'console.file-cut':
    'The list goes on: this file ends after {count, number} accounts. Choose a band or an owner for a shorter one.',
  'console.csv': 'Download as CSV',
  'console.all': 'All',
  'console.search': 'Name or id',
  'console.show': 'Show',
  'console.about': 'about {amount}',
  'console.part':
    '{part, select, risk {Risk} risk_course {Risk week by week} orders {Orders a month} account {Account} timeline {What happened} run_outs {When articles run out} stopped {Stopped buying} clocks {Clocks} linked {Answered together with} decision {Decision} moves {What you can do} letters {Letters to the customer} pauses {When the clock stood still}}',
  'console.contributions': 'What adds to the risk, in points on the logit scale',
  'console.points': '{points}',
  'console.chance': '{chance}',
  'console.figures': 'The figures of the picture',
  'console.on': 'As it was on',
  'console.between': '(between {from} and {to})',
  'console.every': '{days, plural, one {every day} other {every # days}}',
  'console.task-status':
    '{status, select, open {open} snoozed {put off} waiting_for_approval {waiting for agreement} answered {answered} closed {closed} dropped {dropped}}',
  'console.override': 'I know better than the numbers',
  'console.holds-until': 'Holds until',
  'console.keep-override': 'Keep it',
  'record.title': 'Record of complaint {reference}',
  'record.open': 'Record to print',
  'record.made': '{company} · {account} ({id}) · as of {at}',
  'record.part':
    '{part, select, clocks {Clocks} additions {What the customer added} approvals {Agreement} linked {Answered together with} ended {Told, ended, rated}}',
  'record.clock':
    '{clock, select, acknowledge {Acknowledgement} update {Next word to the customer} resolve {Final response}}',
  'record.fate':
    '{fate, select, kept {kept} breached {not kept} running {running} standing {stands still} void {ended before it was due}}',
  'record.ran': 'From {from}, due {due}',
  'record.ended-at': 'Done {at}',
  'record.stood':
    'Stands still since {from}: {reason, select, customer {waiting for the customer} goods {waiting for the goods} answered {it was answered}}',
  'record.stood-until':
    'Stood still from {from} to {until}: {reason, select, customer {waiting for the customer} goods {waiting for the goods} answered {it was answered}}',
  'record.by': '({name})',
  'record.ended':
    '{how, select, accepted {The customer accepted the answer} silence {Closed, as the customer said nothing} closed {Closed by hand} withdrawn {Withdrawn} referred {Taken to somebody outside}}, {at}',
  'record.told': 'The customer was told by {name} ({how}) on {on}',
  'record.rated':
    'The customer on how it was handled: {rating, select, 5 {very well} 4 {well} 3 {neither well nor badly} 2 {badly} 1 {very badly}}, {at}',
  'record.none': 'None.',
  'console.complaint-status':
    '{status, select, received {Received} acknowledged {Acknowledged} assessed {Assessed} investigating {Under investigation} responded {Answered} decided {Customer told} closed {Closed} reopened {Reopened} withdrawn {Withdrawn} referred {Referred outside}}',
  'console.board-column':
    '{status, select, received {Received} acknowledged {Acknowledged} assessed {Assessed} investigating {Under investigation} responded {Answered} decided {Customer told} closed {Closed} reopened {Reopened} withdrawn {Withdrawn} referred {Referred outside}} ({count, number})',
  'console.complaint-move':
    '{move, select, note {Add a note} pause {Let it wait} resume {Let it go on} refer {Record that a body outside decides} close {Close it} withdraw {Record that it was withdrawn} reopen {Take it up again}}',
  'console.pause-reason':
    '{reason, select, customer {an answer of the customer} goods {goods that come back} answered {the answer given before}}',
  'console.pause-hint': 'What we wait for, in words for the customer',
  'console.waiting-for':
    '{reason, select, customer {Waits for the customer} goods {Waits for goods} answered {Was answered}}, until {until} at the latest',
  'console.stopped-clocks': 'Clocks that stand still: {clocks}',
  'console.clock': '{clock, select, acknowledge {acknowledgement} update {next news} resolve {answer}}',
  'console.letter':
    '{letter, select, complaint_acknowledgement {Acknowledgement} complaint_holding {A new date} complaint_news {News on the way} complaint_decision {Answer} complaint_survey {How it was handled} other {Letter}}',
  'console.letter-owed':
    '{count, plural, one {A letter is} other {# letters are}} on the way to the customer',
  'console.no-letters': 'Nothing was written yet.',
  'console.fate':
    '{fate, select, claimed {in doubt: nobody knows whether it left} sent {sent} suppressed {not sent: the address refuses mail} no_address {not sent: no address is known}}',
  'console.linked-to': 'Answered together with',
  'console.sort-board':
    '{by, select, deadline {Deadline} severity {Severity} account {Account} received {Received}}',
  'console.sort-by': 'Sort by',
  'console.responded': 'Answered on {at}',
  'console.answer-by': 'Our answer is due',
  'console.quarantine': 'Set aside',
  'console.no-quarantine':
    'Nothing is set aside. What cannot be worked on appears here, by account, and never holds up another.',
  'console.no-account': 'Concerns no account',
  'console.release': 'Work on it again',
} as const
