import { Settings } from '../../domain/settings.ts'
import { accountIdOf } from '../../functions/store/accounts/account-key.ts'
import { dayOfItem } from '../../functions/store/accounts/days.ts'
import { readEvent } from '../../functions/store/accounts/events.ts'
import { readImport, someMembers } from '../../functions/store/accounts/imports.ts'
import { accountOf } from '../../functions/store/accounts/profile.ts'
import { filedOf } from '../../functions/store/accounts/risk.ts'
import { overrideOn } from '../../functions/store/accounts/risk-overrides.ts'
import { readTrade } from '../../functions/store/accounts/trade.ts'
import { actionOf, openActionOf } from '../../functions/store/actions/actions.ts'
import { deliveriesOf } from '../../functions/store/actions/lots.ts'
import { occurrenceOf } from '../../functions/store/actions/occurrences.ts'
import { readAnew } from '../../functions/store/company/anew-progress.ts'
import { tallyIn } from '../../functions/store/company/base-tally.ts'
import { firstCandidates } from '../../functions/store/company/candidates.ts'
import { readLostQuotes } from '../../functions/store/company/lost-quotes.ts'
import { currentVersion, latestVersions, modelNamed } from '../../functions/store/company/models.ts'
import { readMovement } from '../../functions/store/company/movement.ts'
import { readOrderWeeks } from '../../functions/store/company/order-weeks.ts'
import { latestPolicies } from '../../functions/store/company/policies.ts'
import { listTroubles } from '../../functions/store/company/quarantine.ts'
import { ended, judged, learned, readPart } from '../../functions/store/company/refits.ts'
import { daysToScan } from '../../functions/store/company/scan-cursor.ts'
import { readProgress } from '../../functions/store/company/scan-progress.ts'
import { readSweep } from '../../functions/store/company/sweep-progress.ts'
import { readTimerMarks } from '../../functions/store/company/timer-marks.ts'
import { listDoubts } from '../../functions/store/mail/doubts.ts'
import { claimMail, countHandovers, isSuppressed, listLetters } from '../../functions/store/mail/mails.ts'
import { listNotices } from '../../functions/store/mail/notices.ts'
import { accountsOfContact } from '../../functions/store/mail/senders.ts'
import { readTakenMail } from '../../functions/store/mail/taken-mails.ts'
import { complaintOfThread } from '../../functions/store/mail/threads.ts'
import { caseLinkOf } from '../../functions/store/people/case-links.ts'
import { draftOf } from '../../functions/store/people/drafts.ts'
import { countForm } from '../../functions/store/people/form-counts.ts'
import { linkOf } from '../../functions/store/people/links.ts'
import { claimMessage } from '../../functions/store/people/messages.ts'
import { readMornings } from '../../functions/store/people/mornings.ts'
import { isHandedOver, personIdOf, readPerson } from '../../functions/store/people/people.ts'
import { countPressing } from '../../functions/store/people/pressing-counts.ts'
import type { Item, Table } from '../../functions/store/table/table.ts'
import { attachmentOf } from '../../functions/store/tasks/attachments.ts'
import { listAudit } from '../../functions/store/tasks/audit.ts'
import { complaintNamed, pointerOf, readComplaint } from '../../functions/store/tasks/complaints.ts'
import { readGrant, readReserved } from '../../functions/store/tasks/grants.ts'
import { taskOfMatter } from '../../functions/store/tasks/matters.ts'
import { requestOf } from '../../functions/store/tasks/outbox.ts'
import { readRun } from '../../functions/store/tasks/runs.ts'
import { readStatement } from '../../functions/store/tasks/statements.ts'
import { accountOfTask, taskOf, tokenOf } from '../../functions/store/tasks/tasks.ts'

/** A kind of item: where it lies (its partition and sort key, as far as `#`; '' for any), and how today's code reads one that is in a table. */
export type Kind = { pk: string; sk: string; read: (item: Item, table: Table) => unknown }

const account = 'A#'
const company = 'COMPANY'
/** A version with what it learned of each feature by its name: a later release may know more of them. */
async function byFeature(table: Table, version: string) {
  const model = await modelNamed(table, version)
  if (!model) return model
  const { features, risk, ...others } = model
  const { means, scales, weights, intercept } = risk.ridge
  const named = features.map((name, j) => [name, { mean: means[j], scale: scales[j], weight: weights[j] }])
  return { ...others, risk: { ...risk, ridge: { intercept, ...Object.fromEntries(named) } } }
}

/** Every kind of item that Holdfast stores. */
export const kinds: Readonly<Record<string, Kind>> = {
  event: { pk: account, sk: 'EVT#', read: readEvent },
  day: { pk: account, sk: 'DAY#', read: dayOfItem },
  state: { pk: account, sk: 'STATE', read: filedOf },
  trade: {
    pk: account,
    sk: 'TRADE#',
    read: ({ pk }, table) => readTrade(table, accountIdOf(pk), { from: 0, to: 1_000 }),
  },
  profile: { pk: account, sk: 'PROFILE', read: accountOf },
  complaint: {
    pk: account,
    sk: 'COMPLAINT#',
    read: ({ pk, sk }, table) => readComplaint(table, accountIdOf(pk), after(sk)),
  },
  attachment: { pk: 'C#', sk: 'ATTACHMENT#', read: attachmentOf },
  'complaint-pointer': { pk: 'C#', sk: 'COMPLAINT', read: pointerOf },
  'complaint-reference': {
    pk: 'C#',
    sk: 'REFERENCE',
    read: ({ pk }, table) => complaintNamed(table, after(pk)),
  },
  matter: { pk: account, sk: 'MATTER#', read: taskOfMatter },
  audit: {
    pk: account,
    sk: 'AUDIT#',
    read: ({ pk, sk }, table) => listAudit(table, accountIdOf(pk), sk.split('#')[1] ?? ''),
  },
  'task-pointer': { pk: 'T#', sk: 'TASK', read: accountOfTask },
  task: { pk: account, sk: 'TASK#', read: (item) => ({ task: taskOf(item), token: tokenOf(item) }) },
  run: { pk: account, sk: 'RUN#', read: ({ pk, sk }, table) => readRun(table, accountIdOf(pk), after(sk)) },
  'start-request': { pk: account, sk: 'OUT#start#', read: requestOf },
  'answer-request': { pk: account, sk: 'OUT#answer#', read: requestOf },
  announcement: { pk: account, sk: 'OUT#announce#', read: requestOf },
  'company-announcement': { pk: company, sk: 'OUT#announce#', read: requestOf },
  grant: {
    pk: account,
    sk: 'GRANT#',
    read: ({ pk, sk }, table) => readGrant(table, accountIdOf(pk), after(sk)),
  },
  budget: { pk: 'O#', sk: 'BUDGET', read: ({ pk }, table) => readReserved(table, after(pk)) },
  mail: {
    pk: account,
    sk: 'MAIL#',
    read: async ({ pk, sk, claimedAt, complaintId }, table) => ({
      before: await claimMail(table, { pk, sk }, { at: String(claimedAt), audience: '', name: '' }),
      letters: await listLetters(table, accountIdOf(pk), String(complaintId)),
    }),
  },
  'morning-mail': {
    pk: 'P#',
    sk: 'MAIL#morning#',
    read: ({ pk, sk, claimedAt }, table) =>
      claimMail(table, { pk, sk }, { at: String(claimedAt), audience: '', name: '' }),
  },
  'handover-mail': {
    pk: 'P#',
    sk: 'MAIL#handover#',
    read: ({ pk }, table) => countHandovers(table, after(pk), '2026-03-02'),
  },
  morning: { pk: 'P#', sk: 'MORNING', read: ({ pk }, table) => readMornings(table, [after(pk)]) },
  left: { pk: 'PEOPLE', sk: 'LEFT#', read: (_, table) => isHandedOver(table, 'joe', '2026-03-01') },
  notice: {
    pk: 'P#',
    sk: 'NOTICE#',
    read: ({ pk }, table) => listNotices(table, after(pk), { until: '2026-03-02T09:00:00.000Z', limit: 2 }),
  },
  action: { pk: 'ACTIONS', sk: 'ACTION#', read: actionOf },
  'open-action': {
    pk: 'ACTIONS',
    sk: 'OPEN#',
    read: (_, table) => openActionOf(table, { kind: 'lot', sku: 'A-1', lot: 'L-7' }),
  },
  occurrence: { pk: 'OCCURRED#', sk: '', read: occurrenceOf },
  delivery: { pk: 'LOT#', sk: '', read: (_, table) => deliveriesOf(table, { sku: 'A-1', lot: 'L-7' }) },
  'order-weeks': { pk: 'MODELS', sk: 'ORDER-WEEKS', read: (_, table) => readOrderWeeks(table) },
  override: {
    pk: account,
    sk: 'OVERRIDE#',
    read: ({ pk, sk }, table) =>
      overrideOn(table, accountIdOf(pk), after(sk).slice(0, 10), Settings.parse({})),
  },
  statement: {
    pk: account,
    sk: 'STATEMENT#',
    read: ({ pk, sk }, table) => readStatement(table, accountIdOf(pk), after(sk)),
  },
  thread: { pk: 'C#', sk: 'THREAD', read: ({ pk }, table) => complaintOfThread(table, after(pk)) },
  'taken-mail': { pk: 'INMAIL#', sk: 'MAIL', read: ({ pk }, table) => readTakenMail(table, after(pk)) },
  'case-link': { pk: 'LINK#', sk: 'CASE', read: caseLinkOf },
  'contact-address': {
    pk: 'S#',
    sk: 'CONTACT#',
    read: (_, table) => accountsOfContact(table, 'jo@acme.example'),
  },
  'form-count': {
    pk: 'FORM#',
    sk: 'DAY#',
    read: (_, table) =>
      countForm(table, ['strangers'], { at: new Date('2026-03-04T12:00:00.000Z'), most: 5 }),
  },
  'pressing-count': {
    pk: 'P#',
    sk: 'PRESSING#',
    read: (_, table) => countPressing(table, 'li', { at: new Date('2026-03-04T12:00:00.000Z'), most: 5 }),
  },
  suppression: { pk: 'S#', sk: 'SUPPRESSION', read: (_, table) => isSuppressed(table, 'gone@example.com') },
  doubt: { pk: 'DOUBTS', sk: '', read: (_, table) => listDoubts(table, 10) },
  message: {
    pk: 'MESSAGE#',
    sk: 'MESSAGE',
    read: ({ pk, sk, digest, claimedAt }, table) =>
      claimMessage(table, { pk, sk }, String(digest), new Date(String(claimedAt))),
  },
  draft: { pk: 'LINK#', sk: 'DRAFT', read: draftOf },
  'form-draft': { pk: 'FORM#', sk: 'DRAFT', read: draftOf },
  link: { pk: 'LINK#', sk: 'LINK', read: linkOf },
  person: { pk: 'PEOPLE', sk: 'PERSON#', read: ({ sk }, table) => readPerson(table, after(sk)) },
  address: { pk: 'PEOPLE', sk: 'ADDRESS#', read: (_, table) => personIdOf(table, 'li.wei@example.com') },
  model: { pk: 'MODELS', sk: 'MODEL#', read: ({ sk }, table) => byFeature(table, after(sk)) },
  'current-model': { pk: 'MODELS', sk: 'CURRENT', read: (_, table) => currentVersion(table) },
  promotion: { pk: 'MODELS', sk: 'PROMOTED#', read: (_, table) => latestVersions(table, 1) },
  'lost-quotes': { pk: 'MODELS', sk: 'LOST-QUOTES', read: (_, table) => readLostQuotes(table) },
  movement: { pk: 'MODELS', sk: 'MOVEMENT', read: (_, table) => readMovement(table) },
  'refit-part': { pk: 'MODELS', sk: 'REFIT#', read: ({ sk }, table) => readRefitPart(table, sk) },
  candidate: { pk: 'CANDIDATES', sk: '', read: (_, table) => firstCandidates(table, 1) },
  'scan-cursor': { pk: 'SCAN', sk: 'CURSOR', read: (_, table) => daysToScan(table, '2026-03-04') },
  'scan-progress': { pk: 'SCAN', sk: 'PROGRESS', read: (_, table) => readProgress(table) },
  'base-tally': { pk: 'SCAN', sk: 'TALLY#', read: tallyIn },
  'anew-progress': { pk: 'SCAN', sk: 'ANEW', read: (_, table) => readAnew(table) },
  'sweep-progress': { pk: 'SCAN', sk: 'SWEEP', read: (_, table) => readSweep(table) },
  policy: { pk: 'POLICY', sk: '', read: (_, table) => latestPolicies(table, 1) },
  'timer-mark': {
    pk: 'TIMERS',
    sk: '',
    read: async (_, table) => [...(await readTimerMarks(table))],
  },
  import: { pk: 'IMPORTS', sk: '', read: ({ sk }, table) => readImport(table, sk) },
  'import-member': { pk: 'IMPORT#', sk: '', read: ({ pk }, table) => someMembers(table, after(pk), 10) },
  trouble: { pk: 'QUARANTINE', sk: '', read: (_, table) => listTroubles(table, { limit: 10 }) },
}

/** The kind of an item; throws where nothing says what it is. */
export function kindOf({ pk, sk }: Item): string {
  const found = Object.entries(kinds).find(([, kind]) => begins(pk, kind.pk) && begins(sk, kind.sk))
  if (!found) throw new Error(`${pk} / ${sk} is of no known kind: describe it in test/golden/kinds.ts`)
  return found[0]
}

function begins(key: string, part: string): boolean {
  return part === '' || part.endsWith('#') ? key.startsWith(part) : key === part
}

function after(key: string): string {
  return key.slice(key.indexOf('#') + 1)
}

function readRefitPart(table: Table, sk: string): unknown {
  const [, at = '', name] = sk.split('#')
  const parts = [learned, judged, ended].map((part) => ({
    [part.name]: () => readPart<unknown>(table, at, part),
  }))
  return Object.assign({}, ...parts)[name ?? '']?.()
}
