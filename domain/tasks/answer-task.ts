import { causeOf } from '../complaints/causes/root-cause.ts'
import { type People, personOf } from '../people/people.ts'
import { approverFor, beyondAuthority, type Limits } from './authority.ts'
import { deadlineFor, type TaskRules } from './deadlines.ts'
import { escalateTask, nextOnLadder } from './hand-task.ts'
import { type Moved, type Mover, moveTask } from './move-task.ts'
import { outcomesOf } from './outcomes.ts'
import { snoozeTask } from './settle-task.ts'
import { isSale, isUndecided, type Task, type TaskAnswer } from './task.ts'

export type FieldProblem = { field: string; reason: string }

export type AnswerResult =
  | ({ kind: 'answered' } & Moved)
  | { kind: 'refused'; problems: FieldProblem[] }
  | { kind: 'already'; task: Task }

/** Who answers: a person of the company, or somebody signed in whom nobody described; whose authority counts is then the task's owner's. */
export type Answerer = { personId?: string; name: string }

/** What an answer is judged by. */
export type AnswerContext = { at: string; people: People; rules: TaskRules; limits: Limits }

/**
 * What a posted form makes of a task. It is answered once; what exceeds the answerer's authority waits for somebody above them, "not now"
 * comes back at its date, and what is handed over goes one rung up. A task that is decided comes back as `already`.
 */
export function answerTask(
  task: Task,
  form: Readonly<Record<string, unknown>>,
  who: Answerer,
  context: AnswerContext,
): AnswerResult {
  if (!isUndecided(task)) return { kind: 'already', task }
  const chosen = outcomesOf(task).find((outcome) => outcome.key === form.outcome)
  if (chosen === undefined)
    return { kind: 'refused', problems: [{ field: 'outcome', reason: 'choose one outcome' }] }
  const parsed = chosen.fields.safeParse(form)
  if (!parsed.success) return { kind: 'refused', problems: parsed.error.issues.map(problemOf) }
  const fields = givenFields(parsed.data)
  const { at } = context
  if (fields.until !== undefined && !isAhead(fields.until, at)) {
    return { kind: 'refused', problems: [{ field: 'until', reason: 'must lie ahead, at most a year' }] }
  }
  if (fields.cause !== undefined && causeOf(context.rules.complaints.rootCauses, fields.cause) === undefined)
    return { kind: 'refused', problems: [{ field: 'cause', reason: 'must be on the list of root causes' }] }
  const { personId, name } = who
  const by = roleOf(task, who)
  const answer = { outcome: chosen.key, fields, by, ...(personId !== undefined && { personId }), name, at }
  return { kind: 'answered', ...take(task, answer, who, context) }
}

function take(task: Task, answer: TaskAnswer, who: Answerer, context: AnswerContext): Moved {
  const { at, people, rules, limits } = context
  const mover: Mover = { by: who.personId ?? who.name, at, why: answer.outcome }
  const { outcome, fields } = answer
  if (outcome === 'approve') return approved(task, who, mover, context)
  if (outcome === 'refuse') return refused(task, fields.reason ?? '', mover, who)
  if (outcome === 'not-now') {
    const put = isSale(task) ? { ...task, contactedAt: at } : task
    return snoozeTask(put, `${fields.until}T00:00:00.000Z`, fields.note ?? outcome, mover)
  }
  if (outcome === 'hand-over') {
    const to = nextOnLadder(task, at, people) ?? { level: task.escalationLevel + 1, personId: 'office' }
    const handed = escalateTask(task, to, 'handed-over', mover, people, rules)
    return { ...handed, task: { ...handed.task, handOverNote: fields.note } }
  }
  const personId = who.personId ?? task.ownerId
  const beyond = beyondAuthority(task, answer, personId, people, limits)
  if (beyond === undefined) return moveTask(task, 'answer', mover, { answer, contactedAt: at, ...decided })
  const approval = {
    proposed: answer,
    proposedBy: personId,
    why: beyond,
    ...askedOf(task, personId, context),
  }
  return moveTask(task, 'propose', { ...mover, why: beyond }, { approval, ...waiting })
}

const waiting: Partial<Task> = {
  ...{ mails: [], lastNudgeAt: undefined, recalledAt: undefined, snoozedUntil: undefined },
}

/** Done as proposed, unless the amount is beyond a limit of the approver's own: then whoever is above them is asked. */
function approved(task: Task, who: Answerer, mover: Mover, context: AnswerContext): Moved {
  const { approval } = task
  if (!approval) throw new Error(`task ${task.taskId}: it waits for an approval that it does not hold`)
  const personId = who.personId ?? approval.approverId
  const own = context.people.people.get(personId)?.authorityLimit
  const beyond = own && beyondAuthority(task, approval.proposed, personId, context.people, context.limits)
  const asked = askedOf(task, personId, context)
  if (beyond !== 'amount' || asked.approverId === personId)
    return moveTask(task, 'approve', mover, {
      answer: approval.proposed,
      agreed: { personId, name: who.name, at: mover.at },
      ...decided,
    })
  return moveTask(
    task,
    'hand-on',
    { ...mover, why: beyond },
    { approval: { ...approval, ...asked }, ...waiting },
  )
}

/** Who is asked to agree to what is beyond a person, and until when. */
function askedOf(task: Task, personId: string, { at, people, rules }: AnswerContext) {
  const approverId = approverFor(personId, at, people)
  const { name, email } = personOf(approverId, people)
  const dueAt = deadlineFor({ ...task, kind: 'tell-customer' }, approverId, at, people, rules)
  return { approverId, approver: { name, email }, since: at, dueAt, told: false }
}

/** Nothing more is sent about what is decided. */
const decided: Partial<Task> = { approval: undefined, mails: [], snoozedUntil: undefined }

/** Back to whoever proposed it, with the reason; they have it as if it were new. */
function refused(task: Task, reason: string, mover: Mover, { personId, name }: Answerer): Moved {
  return moveTask(
    task,
    'refuse',
    { ...mover, why: reason },
    {
      approval: undefined,
      refusal: { reason, ...(personId !== undefined && { personId }), name, at: mover.at },
      handing: 'returned',
      assignedAt: mover.at,
      told: false,
      mails: [],
      lastNudgeAt: undefined,
      recalledAt: undefined,
    },
  )
}

/** Whether a task, as it is now, takes an answer of a person. */
export function mayAnswer({ status, approval, ladder }: Task, personId: string): boolean {
  if (status === 'waiting-for-approval') return approval?.approverId === personId
  return isUndecided({ status }) && ladder.includes(personId)
}

/** Whether a form says what somebody has answered, proposed or handed over already: it was sent twice. */
export function isSaid(
  { kind, answer, approval, handing, handedFrom, handOverNote }: Task,
  form: Readonly<Record<string, unknown>>,
  { personId, email }: { personId: string; email: string },
): boolean {
  const chosen = outcomesOf({ kind, status: 'open', ownerId: '' }).find(({ key }) => key === form.outcome)
  const parsed = chosen?.fields.safeParse(form)
  if (!parsed?.success) return false
  const fields = givenFields(parsed.data)
  if (chosen?.key === 'hand-over')
    return handing === 'handed-over' && handedFrom?.email === email && handOverNote === fields.note
  const said = answer ?? approval?.proposed
  if (said?.personId !== personId || said.outcome !== chosen?.key) return false
  const names = new Set([...Object.keys(fields), ...Object.keys(said.fields)])
  return [...names].every((name) => fields[name] === said.fields[name])
}

/** A day from tomorrow on, at most a year away: what is put off longer is forgotten. */
function isAhead(day: string, at: string): boolean {
  const days = (Date.parse(day) - Date.parse(at)) / 86_400_000
  return days > 0 && days <= 366
}

function roleOf(task: Task, { personId }: Answerer): TaskAnswer['by'] {
  if (personId === 'office') return 'office'
  if (personId !== undefined && !task.ladder.includes(personId) && personId !== task.approval?.approverId)
    return 'colleague'
  if (personId === undefined || personId === task.jointCall?.formerId) return 'colleague'
  const isAbove =
    personId === task.approval?.approverId || (task.escalationLevel > 0 && personId === task.ownerId)
  return isAbove ? 'manager' : 'owner'
}

function problemOf(issue: { path: PropertyKey[]; message: string }): FieldProblem {
  return { field: issue.path.join('.'), reason: issue.message }
}

function givenFields(data: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(data).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}
