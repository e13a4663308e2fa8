import { type RouteName, routes } from '../registry.ts'
import type { Api } from '../runtime/ports.ts'
import { Problem, type ProblemCode, problems } from '../runtime/problem.ts'
import type { Answers } from './answers.ts'

type Asked = { params?: Record<string, string>; query?: Record<string, string | undefined>; body?: unknown }
/** Asks a route of the API in the name of the visitor. Throws a Problem as the API gave it, or NotLoggedIn. */
export type Ask = <R extends keyof Answers & RouteName>(route: R, asked?: Asked) => Promise<Answers[R]>

/** The API knows no such token, or none any more. */
export class NotLoggedIn extends Error {
  override name = 'NotLoggedIn'
}

/** The API as somebody with this token meets it: every figure of a page and every refusal is the API's own. */
export function askApi(api: Api, token: string): Ask {
  return async (route, { params = {}, query = {}, body } = {}) => {
    const { method, path } = routes[route]
    const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
    const search = given.length > 0 ? `?${new URLSearchParams(given)}` : ''
    const answer = await api.ask({ method, path: `${filled}${search}`, token, body })
    if (answer.status === 401) throw new NotLoggedIn()
    if (answer.status >= 400) throw problemOf(answer)
    // Of the same deployment, held to its schema by the API's own tests.
    return answer.body as never
  }
}

function problemOf({ status, body }: { status: number; body: unknown }): Problem {
  const { type, detail, errors } = Object(body)
  const code = String(type).replace('urn:holdfast:problem:', '')
  if (Object.hasOwn(problems, code)) return new Problem(code as ProblemCode, String(detail), errors)
  return new Problem(status === 403 ? 'forbidden' : 'unavailable', `The API answered ${status}.`)
}
