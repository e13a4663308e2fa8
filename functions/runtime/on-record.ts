import type { RouteName } from '../registry.ts'
import { ownerIdOf } from '../store/people/owner-id.ts'
import { problemOf } from './answer-problems.ts'
import type { Caller } from './caller.ts'
import type { HttpResponse } from './define-route.ts'
import type { Log } from './log.ts'
import { problems } from './problem.ts'

/** What was asked about, by its id in the path. */
export type Subject = { accountId?: string; complaintId?: string; taskId?: string }

/**
 * Does what a person asks for and writes down who asked, in which role, for what, and what came of it. An address is
 * written as the id that is made of it: names have no place in a log.
 */
export async function onRecord(
  route: RouteName,
  caller: Caller,
  subject: Subject,
  log: Log,
  work: (caller: Caller) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  const { person, role } = caller
  const actor = person.includes('@') ? ownerIdOf(person) : person
  const write = (status: number) => log.info('audit', { route, actor, role, status, ...subject })
  try {
    const response = await work(caller)
    write(response.status)
    return response
  } catch (error) {
    write(problems[problemOf(error).code].status)
    throw error
  }
}
