/** A sentence of the runbook, or its beginning, and the test that does what it says: file and title. */
type Shown = readonly [sentence: string, file: string, title: string]

/** What each section of the runbook tells to do or promises, and where that is carried out. What only AWS's own console can do is not here. */
export const runbookTests: Readonly<Record<string, readonly Shown[]>> = {
  'A stream consumer is late': [
    [
      'A throttled table or an exhausted',
      'test/functions/streams/fold-events.test.ts',
      'answers which records failed in passing, so that only those partitions come again',
    ],
    ['`npx holdfast refold --since DAY`', 'test/e2e/mending.test.ts', 'runbook: a stream consumer is late'],
    [
      'also those that no fold has ever seen',
      'test/functions/api/mending.test.ts',
      'makes an account that no fold has ever seen, and the second one changes nothing',
    ],
    [
      'they are duplicates',
      'test/functions/streams/fold-events.test.ts',
      'changes nothing at all when every record of the past is replayed later, twice',
    ],
  ],
  'A consumer gave up on records': [
    [
      '`npx holdfast replay failed.json`',
      'test/e2e/mending.test.ts',
      'runbook: a consumer gave up on records',
    ],
    ['`aws s3 cp', 'test/e2e/mending.test.ts', 'runbook: a consumer gave up on records'],
    [
      'carried out by its hourly sweep',
      'test/functions/streams/dispatch-outbox.test.ts',
      'carries out what the stream did not deliver within 15 minutes, once',
    ],
  ],
  'Something was set aside': [
    [
      'everything else goes on',
      'test/e2e/mending.test.ts',
      'one account that can never be folded holds up none of a hundred others',
    ],
    [
      '`npx holdfast quarantine list`',
      'test/e2e/mending.test.ts',
      'the list and the account say what is set aside, since when and why',
    ],
    [
      '`npx holdfast quarantine show ACCOUNT`',
      'test/e2e/mending.test.ts',
      'the list and the account say what is set aside, since when and why',
    ],
    [
      '`npx holdfast quarantine release ACCOUNT`',
      'test/e2e/mending.test.ts',
      'a release recomputes the account from all its events, those that came meanwhile included',
    ],
    [
      '`npx holdfast quarantine release --all`',
      'test/e2e/mending.test.ts',
      'what fails again stays on the list, and the command ends with 1',
    ],
    [
      '`npx holdfast quarantine release -`',
      'test/functions/operations/mending/release.test.ts',
      'a report about a mail that was set aside is heard again when it is released',
    ],
    [
      'The account is recomputed',
      'test/functions/operations/mending/release.test.ts',
      'that was set aside on Monday is released on Tuesday and ends in the state it would have had',
    ],
    [
      'a request goes out with the next hourly sweep',
      'test/functions/operations/mending/release.test.ts',
      'a request that was set aside is carried out by the next sweep after its release',
    ],
    [
      'What fails again stays on the list',
      'test/e2e/mending.test.ts',
      'what fails again stays on the list, and the command ends with 1',
    ],
  ],
  'What is shown of an account is in doubt': [
    [
      'recomputes a sample of accounts and counts',
      'test/functions/schedules/reconcile-due.test.ts',
      'recomputes a sample from the stored events, and counts and mends what is other than they say',
    ],
    [
      '`npx holdfast refold ACCOUNT`',
      'test/e2e/mending.test.ts',
      'runbook: what is shown of an account is in doubt',
    ],
    [
      '`npx holdfast refold --all`',
      'test/e2e/mending.test.ts',
      'runbook: what is shown of an account is in doubt',
    ],
    [
      'Doing it twice changes nothing',
      'test/functions/operations/mending/refold-account.test.ts',
      'changes nothing where nothing is amiss, and says so',
    ],
    [
      'Days from before `retention.eventDays`',
      'test/functions/operations/mending/refold-account.test.ts',
      'keeps what was folded of days whose events are no longer kept',
    ],
  ],
  'A failed run': [
    [
      'its name says the playbook',
      'test/functions/streams/dispatch-outbox.test.ts',
      'starts once, with ids and a version only, however often its record comes',
    ],
    [
      'No run ends because somebody did not answer',
      'test/workflows/play.test.ts',
      'win-back: an unanswered task goes to the manager and never ends by itself',
    ],
    [
      'Redrive it: it goes on at the step',
      'test/functions/steps/refit.test.ts',
      'goes on with the candidate it began with, although facts have come in since',
    ],
    [
      'has changed nothing',
      'test/functions/steps/refit.test.ts',
      'stores what it learned before anything is put to use',
    ],
    [
      'lower `learning.mostAccounts`',
      'test/functions/store/accounts/rows.test.ts',
      'accounts with much behind them are fewer in a sample: it is limited in bytes, too',
    ],
  ],
  'What a refit came to': [
    [
      'says it in its output',
      'test/functions/steps/refit.test.ts',
      'learns from the filed rows, promotes the version and tells the company',
    ],
    [
      'The sentence with the interval',
      'test/functions/steps/refit.test.ts',
      'keeps what is in use, reports both scores, and announces why',
    ],
    [
      '`{"v":1,"at":',
      'test/workflows/refit.test.ts',
      'a candidate that is not worse is promoted, and the run says so',
    ],
    [
      'another instant is another refit',
      'test/functions/steps/refit.test.ts',
      'learns anew when it is asked for another instant of the same day',
    ],
    [
      'the same instant the same one',
      'test/functions/steps/refit.test.ts',
      'of the same instant, run again after its end, answers how it ended and writes nothing',
    ],
  ],
  'A function fails': [
    [
      'the work waits and goes on by itself',
      'test/bench/faults.test.ts',
      'fold and scan end under repeats, reordering, crashes, throttling, time-outs, broken accounts',
    ],
    [
      'Streams, workflows, the Scheduler and senders try again',
      'test/e2e/mending.test.ts',
      'is no fault of the accounts: none is set aside',
    ],
  ],
  'Requests fail or are refused': [
    [
      '401: a key is wrong',
      'test/functions/api/signing.test.ts',
      'is good on its last day and refused by name on the next',
    ],
    [
      '`a signing key cannot be used`',
      'test/functions/api/signing.test.ts',
      'that is too short signs nothing, and the log says which and why',
    ],
    [
      '403: a key without the scope',
      'test/functions/api/signing.test.ts',
      'of scope %s sends that and nothing else',
    ],
    [
      'nothing of a refused request was stored',
      'test/functions/api/signing.test.ts',
      'that was refused had no effect and may be sent corrected under its id',
    ],
  ],
  'Lost calls': [
    [
      '`{"timer": "ScanChurn"}`',
      'test/functions/schedules/heartbeat.test.ts',
      'a timer that has come to its end says so, by which its alarm knows that it runs',
    ],
    [
      'running late or twice does no harm',
      'test/functions/schedules/scan-churn.test.ts',
      'fired twice the same day, or over a whole missed stretch, asks for nothing more',
    ],
    [
      'invoke `RecordMailFeedback` with the event',
      'test/functions/streams/record-mail-feedback.test.ts',
      'suppresses addresses that bounced for good or complained, in any order and repetition, and no others',
    ],
  ],
  'A timer is silent': [
    [
      '{"timer": "ScanChurn"}',
      'test/functions/schedules/heartbeat.test.ts',
      'a timer that has come to its end says so, by which its alarm knows that it runs',
    ],
    [
      'running twice does no harm',
      'test/functions/schedules/scan-churn.test.ts',
      'fired twice the same day, or over a whole missed stretch, asks for nothing more',
    ],
    [
      '`npx holdfast doctor`',
      'test/cli/doctor/local.test.ts',
      'tells of a scan that has stopped on this machine, and how to mend it',
    ],
    [
      '`npx holdfast scan`',
      'test/cli/explain-and-scan.test.ts',
      'asks the stack to try the scan, and tells who, why, and how much for each owner',
    ],
  ],
  'Requests are stuck': [
    [
      'The sweep has carried out by itself',
      'test/functions/streams/dispatch-outbox.test.ts',
      'carries out what the stream did not deliver within 15 minutes, once',
    ],
  ],
  'A mail is in doubt': [
    [
      'a customer is not written to twice',
      'test/functions/steps/send-mail.test.ts',
      'sends a customer nothing twice when the step is repeated',
    ],
    [
      '`mail in doubt, not sent again`',
      'test/e2e/kill.test.ts',
      'ms after it took a complaint forgets nothing and tells nobody twice',
    ],
  ],
  'Morning mails wait': [
    [
      'tasks and news stay untold and are told at the first',
      'test/functions/schedules/morning-mails.test.ts',
      'what exceeds the quota of the mail service waits for the next day, counted, and a tenth is left to what presses',
    ],
    [
      '`npx holdfast tasks --owner PERSON`',
      'test/cli/work.test.ts',
      'lists tasks with who has them, until when, and how many were asked',
    ],
    [
      'it goes out at the next hour',
      'test/functions/schedules/morning-mails.test.ts',
      'a mail that is not taken is tried again at the next hour, and others are not held up',
    ],
    [
      '`a morning mail failed`',
      'test/functions/schedules/morning-mails.test.ts',
      'what fails for one person is counted, and rings',
    ],
  ],
  'Somebody asks not to be sent account statements any more': [
    [
      'Mails of the morning name',
      'test/functions/schedules/morning-mails.test.ts',
      'whoever has new tasks is sent one mail',
    ],
    [
      '`PUT /v1/people/{personId}`',
      'test/functions/steps/win-back.test.ts',
      'gives no statement to whoever wants none',
    ],
  ],
  'Somebody asks for no more monthly reports on complaints': [
    [
      'The report names the office',
      'test/functions/api/complaint-insight.test.ts',
      'goes once to whoever leads somebody and to the office',
    ],
    [
      '`PUT /v1/people/{personId}`',
      'test/functions/api/complaint-insight.test.ts',
      'goes to nobody who asked for none',
    ],
    [
      'A report that could not',
      'test/functions/api/complaint-insight.test.ts',
      'what the mail service refuses is tried again',
    ],
  ],

  'Somebody asks to have a file of a complaint erased': [
    [
      'lists what came with a complaint',
      'test/functions/api/attachments.test.ts',
      'a complaint and its record list what came with it, by the hash of its content',
    ],
    [
      '`npx holdfast complaint REF',
      'test/cli/work.test.ts',
      'erases a file that came with a complaint, by the hash that its record shows',
    ],
    [
      'erases its content and name for good',
      'test/functions/api/attachments.test.ts',
      'an operator erases content and name for good; that it was there, and who erased it and why, stays',
    ],
    [
      'also where the customer sends it again',
      'test/functions/operations/complaints/take-mail.test.ts',
      'do not bring back what an operator erased',
    ],
  ],
  'Overdue tasks': [
    [
      'Open tasks are past their deadline',
      'test/functions/streams/dispatch-outbox.test.ts',
      'measures open tasks past their deadline',
    ],
    [
      '`npx holdfast tasks --overdue`',
      'test/cli/work.test.ts',
      'lists tasks with who has them, until when, and how many were asked',
    ],
    [
      'owner, manager, their manager and the office were asked',
      'test/workflows/play.test.ts',
      'complaint: climbs from the owner over the manager to the office, and is still answerable after forty days',
    ],
    [
      '`npx holdfast task`',
      'test/functions/api/desk.test.ts',
      'a task that is overdue is given to somebody who is there, put off, and answered for them',
    ],
    [
      '(answer, reassign, snooze or close',
      'test/functions/api/desk.test.ts',
      'a task that is overdue is given to somebody who is there, put off, and answered for them',
    ],
    [
      '`npx holdfast complaint`',
      'test/functions/api/desk.test.ts',
      'a complaint whose task is overdue is %s by hand, and its run ends',
    ],
    [
      '(close or withdraw)',
      'test/functions/api/desk.test.ts',
      'a complaint whose task is overdue is %s by hand, and its run ends',
    ],
    [
      '`PUT /v1/people/{personId}`',
      'test/workflows/play.test.ts',
      'complaint: an owner who falls ill loses the task to the substitute, whose link works while the old one says where it went',
    ],
  ],
  'The sweep found missed crossings': [
    [
      'it should find none that the daily scan has missed',
      'test/functions/schedules/reconcile-due.test.ts',
      'finds nothing to mend where the scan has done its work, and writes only how far it came',
    ],
    [
      'not among them (`moved` in its log)',
      'test/functions/schedules/reconcile-due.test.ts',
      'brings a silent account to a version that finds it worse, and does not call that missed',
    ],
    [
      'the next scan looks at them',
      'test/functions/schedules/reconcile-due.test.ts',
      'files an account anew whose day was lost, so that the next scan warns of it',
    ],
    ['`npx holdfast explain ACCOUNT`', 'test/cli/explain-and-scan.test.ts', 'holdfast explain'],
  ],
  'Bounces or complaints': [
    [
      'Bounced addresses are already suppressed',
      'test/functions/streams/record-mail-feedback.test.ts',
      'suppresses addresses that bounced for good or complained, in any order and repetition, and no others',
    ],
    [
      '`PUT /v1/accounts/{accountId}`',
      'test/e2e/complaint.test.ts',
      'is taken with a reference to read out and the two deadlines of the policy',
    ],
    [
      '`POST /v1/suppressions/lift`',
      'test/functions/api/desk.test.ts',
      'an address that bounced is written to again once somebody says that its mailbox works',
    ],
    [
      '`{"address": "…", "reason": "…"}`',
      'test/functions/api/desk.test.ts',
      'an address that bounced is written to again once somebody says that its mailbox works',
    ],
  ],
  'Changing a signing key': [
    [
      '`{"secret": "…", "scopes"',
      'test/domain/senders/signing-keys.test.ts',
      'have names, scopes and an end; a plain secret may send everything',
    ],
    [
      'Within five minutes both are good',
      'test/functions/api/signing.test.ts',
      'is changed without a refused request: both are good until the old one is taken away',
    ],
    [
      'Within five minutes both are good',
      'test/functions/runtime/secrets.test.ts',
      'a key that is added is good within five minutes beside the old one, and one that is removed is refused as soon',
    ],
    [
      'Within five minutes it is refused',
      'test/functions/runtime/secrets.test.ts',
      'a key that is added is good within five minutes beside the old one, and one that is removed is refused as soon',
    ],
    [
      'signs nothing and stops no other',
      'test/functions/api/signing.test.ts',
      'that is too short signs nothing, and the log says which and why',
    ],
  ],
}
