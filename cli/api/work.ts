import * as z from 'zod'
import { QualityReport } from '../../domain/complaints/quality/quality-report.ts'
import type { Client } from './client.ts'
import { Told } from './told.ts'

const Task = z.looseObject({
  taskId: z.string(),
  kind: z.string(),
  status: z.string(),
  accountId: z.string(),
  title: Told,
  owner: z.looseObject({ name: z.string() }),
  dueAt: z.string(),
  escalationLevel: z.number(),
})
/** A task as any release of the API may tell of it. */
export type KnownTask = z.infer<typeof Task>
const Complaint = z.looseObject({
  complaintId: z.string(),
  reference: z.string(),
  accountId: z.string(),
  status: z.string(),
  severity: z.string().optional(),
  resolveBy: z.string(),
})
/** A complaint as any release of the API may tell of it. */
export type KnownComplaint = z.infer<typeof Complaint>
const Person = z.looseObject({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  present: z.boolean(),
  standIn: z.string(),
})
/** A person, and who stands in for them now. */
export type KnownPerson = z.infer<typeof Person>

const Cursor = { cursor: z.string().optional() }
const Tasks = z.looseObject({ tasks: z.array(Task), ...Cursor })
const Complaints = z.looseObject({ complaints: z.array(Complaint), ...Cursor })
/** A complaint on a line, as any release of the API may tell of it: only plain values. */
const Line = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
export type ExportedComplaint = z.infer<typeof Line>
const Exported = z.looseObject({ complaints: z.array(Line), ...Cursor })
const People = z.looseObject({ people: z.array(Person) })

type Filter = Record<string, string | undefined>

/** Tasks, the earliest deadline first; without an owner all open ones. */
export function listTasks(client: Client, filter: Filter): Promise<KnownTask[]> {
  return everyPage(filter, async (query) => {
    const { tasks, cursor } = Tasks.parse(await client.read(`/v1/tasks?${query}`))
    return { items: tasks, cursor }
  })
}

/** Complaints; without an account those that are open. */
export function listComplaints(client: Client, filter: Filter): Promise<KnownComplaint[]> {
  return everyPage(filter, async (query) => {
    const { complaints, cursor } = Complaints.parse(await client.read(`/v1/complaints?${query}`))
    return { items: complaints, cursor }
  })
}

/** The complaints received in a period, one a line, the oldest first. */
export function exportComplaints(
  client: Client,
  period: { from: string; to: string },
): Promise<ExportedComplaint[]> {
  return everyPage({ ...period, limit: '200' }, async (query) => {
    const { complaints, cursor } = Exported.parse(await client.read(`/v1/complaints/export?${query}`))
    return { items: complaints, cursor }
  })
}

/** What complaints teach, as any release of the API may tell of it. */
const Report = z.looseObject(QualityReport.shape)

/** What the complaints received in a period teach. */
export async function readQualityReport(
  client: Client,
  period: { from: string; to: string },
): Promise<QualityReport> {
  return Report.parse(await client.read(`/v1/insights/complaints?${new URLSearchParams(period)}`))
}

/** Everybody whose accounts the caller may see. */
export async function listPeople(client: Client): Promise<KnownPerson[]> {
  return People.parse(await client.read('/v1/people')).people
}

/** One complaint by its id or reference, with its letters, what is linked to it, and what was done. */
export async function readComplaint(client: Client, named: string): Promise<KnownComplaint> {
  return Complaint.parse(await client.read(`/v1/complaints/${encodeURIComponent(named)}`))
}

/** One move on a task; answers the task as it then is. */
export async function moveTask(
  client: Client,
  taskId: string,
  move: string,
  body: object,
): Promise<KnownTask> {
  return Task.parse(await client.act(`/v1/tasks/${encodeURIComponent(taskId)}/${move}`, body))
}

const AnswerDraft = z.looseObject({
  remedy: z.string(),
  amount: z.string().optional(),
  answer: z.string(),
  proposed: z.looseObject({ why: Told }),
})
/** A draft of an answer as any release of the API may tell of it. */
export type AnswerDraft = z.infer<typeof AnswerDraft>

/** Drafts the answer to a complaint from what is chosen of it; nothing is changed. */
export async function draftAnswer(client: Client, taskId: string, chosen: object): Promise<AnswerDraft> {
  return AnswerDraft.parse(await client.act(`/v1/tasks/${encodeURIComponent(taskId)}/answer/draft`, chosen))
}

/** One move on a complaint; answers the complaint as it then is. */
export async function moveComplaint(
  client: Client,
  named: string,
  move: string,
  body: object,
): Promise<KnownComplaint> {
  return Complaint.parse(await client.act(`/v1/complaints/${encodeURIComponent(named)}/${move}`, body))
}

async function everyPage<T>(
  filter: Filter,
  read: (query: URLSearchParams) => Promise<{ items: T[]; cursor?: string | undefined }>,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...filter, cursor })) if (value) query.set(name, value)
    const page = await read(query)
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return items
}
