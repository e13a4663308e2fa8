/** What the console says to operators, in British English. */
export const operationsEn = {
  'console.operations':
    '{page, select, overview {Overview} runs {Runs} models {Models} mail {Mail} audit {What was done}}',
  'console.operations-nav': 'Operations',
  'console.check':
    '{check, select, schedules {Schedules} lag {Lag} scan {Daily scan} quarantine {Set aside} runs {Failed runs} keys {Keys} mail {Mail} model {Model}}',
  'console.check-state': '{state, select, good {good} look {look at it}}',
  'console.check-good':
    '{check, select, schedules {Each ran when it should have.} lag {Nothing waits to be carried out.} scan {Every day is scanned.} quarantine {Nothing is set aside.} runs {No run has failed lately.} keys {Every key can be used, and none expires soon.} mail {No letter is in doubt, and mail goes to every address.} model {A learned model is in use.}}',
  'console.check-schedules':
    '{count, plural, one {One schedule failed or has} other {# schedules failed or have}} not run for too long. See the runbook, “A timer is silent”.',
  'console.check-lag':
    '{count, plural, one {One request waits} other {# requests wait}} to be carried out, the oldest since {since}. The sweep of the outbox carries out what the stream has lost.',
  'console.check-scan':
    '{days, plural, one {One day is} other {# days are}} not scanned to the end. The next scan catches up.',
  'console.check-quarantine':
    '{count, plural, one {One piece of work is} other {# pieces of work are}} set aside, see below.',
  'console.check-runs':
    'The last one that failed: {workflow, select, complaint_handling {complaint} win_back {win-back} regain_share {regaining share} joint_call {joint call} lot_call {call about a lot} survey_call {call about a survey} account_cost_analysis {account statement} refit {refit}}, {at}.',
  'console.check-key-expires':
    'The key {name} expires on {day}. Exchange it: runbook, “Changing a signing key”.',
  'console.check-key-unusable': 'The key {name} signs nothing.',
  'console.check-mail':
    '{doubts, plural, =0 {No letter is} one {One letter is} other {# letters are}} in doubt; {addresses, plural, =0 {no address refuses} one {one address refuses} other {# addresses refuse}} mail.',
  'console.check-elsewhere':
    'What only the cloud itself knows (alarms, DKIM, SPF, the sandbox of the mail service, the age of streams) is checked by “npx holdfast doctor”.',
  'console.schedules': 'Schedules',
  'console.timer':
    '{timer, select, ScanChurn {Daily scan} ReconcileDue {Weekly check of the scan} GoOn {Work that was left} SweepOutbox {Sweep of the outbox} MorningMails {Morning mails} FollowComplaints {Answered complaints} ReviewActions {Review of corrective actions} StartRefit {Weekly refit}}',
  'console.timer-outcome':
    '{outcome, select, done {done} unfinished {goes on with the next call} running {under way} succeeded {done} failed {failed} timed_out {ran out of time} aborted {stopped by hand}}',
  'console.never-ran': 'not yet',
  'console.keys': 'Keys of the systems that send',
  'console.scope':
    '{scope, select, events {events} complaints {complaints} accounts {accounts} people {people}}',
  'console.no-expiry': 'never',
  'console.ops-column':
    '{column, select, check {Check} state {State} schedule {Schedule} ran {Ran} outcome {Outcome} next {Next} key {Key} may_send {May send} expires {Expires} run {Run} status {Status} began {Began} at {When} ended {Ended} stands_at {Stands at} version {Version} in_use_since {In use since} by {By} why {Why} refit {Refit} accounts {Accounts} brier {Brier score} rival_brier {of the one in use} difference {Difference (95 %)} auc {AUC} address {Address} belongs_to {Belongs to} subject {Task or complaint} move {What} type {Kind} what_for {What for} says {What it says}}',
  'console.workflow':
    '{workflow, select, complaint_handling {Complaints} win_back {Win-backs} regain_share {Regaining share} joint_call {Joint calls} lot_call {Calls about a lot} survey_call {Calls about surveys} account_cost_analysis {Account statements} refit {Refits}}',
  'console.run-status':
    '{status, select, running {Running} succeeded {Ended well} failed {Failed} timed_out {Ran out of time} aborted {Stopped by hand}}',
  'console.run-all': 'All of them',
  'console.no-runs':
    'No such run. A run begins when a complaint arrives or the silence of an account is worth a call.',
  'console.graph':
    'State machine of {workflow, select, complaint_handling {complaints} win_back {win-backs} regain_share {regaining share} joint_call {joint calls} lot_call {calls about a lot} survey_call {calls about surveys} account_cost_analysis {account statements} refit {refits}}',
  'console.standing': 'Where the runs of this page stand is filled; a number says how many there are.',
  'console.course': 'Where it has been',
  'console.states': 'The states in words',
  'console.models-current': 'In use: {version}',
  'console.judged-anew':
    '{state, select, going_on {All accounts are being judged by it since {at}: {walked, number} looked at so far, {judged, number} of them judged anew} over {All accounts were judged by it, from {at} on: {walked, number} looked at, {judged, number} of them judged anew}}',
  'console.models-shipped': 'The shipped rules are in use: no model has been learned yet.',
  'console.promotions': 'What was in use',
  'console.no-promotions':
    'No model has been learned yet. The weekly refit learns one as soon as there are enough accounts.',
  'console.refits': 'Refits and their back-tests',
  'console.no-refits': 'There was no refit yet. One runs every week by itself.',
  'console.refit-outcome':
    '{outcome, select, promoted {put to use} already_in_use {in use already} overtaken {overtaken by another} kept {the old one kept} not_enough_data {not enough data yet} running {under way}}',
  'console.by-refit': 'the refit',
  'console.roll-back': 'Go back to it',
  'console.roll-back-title': 'Go back to model {version}?',
  'console.roll-back-what':
    'Every account is judged by {version} instead of {before}, with its next news or scan. The next refit compares again and may put a new one to use.',
  'console.roll-back-confirm': 'Yes, go back to it',
  'console.keep-as-is': 'Leave it as it is',
  'console.doubts': 'Letters in doubt',
  'console.doubts-why':
    'Nobody knows whether these letters to customers left: a customer is never written to twice. Ask the customer, or look into the log of the mail service.',
  'console.no-doubts': 'No letter is in doubt.',
  'console.suppressions': 'Addresses that no mail goes to',
  'console.no-suppressions': 'No address has refused mail.',
  'console.suppression-reason':
    '{reason, select, bounce {does not exist or refuses mail} complaint {called our mail spam}}',
  'console.unknown-address': 'known by its hash only',
  'console.lift': 'Write to it again',
  'console.lift-address': 'Address',
  'console.audit-of': 'Account id',
  'console.audit-ask':
    'Name an account to see everything that was done about its tasks and complaints, by whom and why.',
  'console.audit-cut': 'There is more than is shown here.',
} as const
