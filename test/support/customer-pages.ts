import { getCase, headCase } from '../../functions/api/complaints/get-case.ts'
import { getComplain, headComplain } from '../../functions/api/complaints/get-complain.ts'
import { getComplainKept } from '../../functions/api/complaints/get-complain-kept.ts'
import { getSurvey, headSurvey } from '../../functions/api/complaints/get-survey.ts'
import { postCase } from '../../functions/api/complaints/post-case.ts'
import { postComplain } from '../../functions/api/complaints/post-complain.ts'
import { postSurvey } from '../../functions/api/complaints/post-survey.ts'
import { serveRoutes } from '../../functions/runtime/serve-routes.ts'
import type { TestGiven } from './given.ts'
import { send } from './http.ts'

/** The pages of customers, asked as a browser asks: a form is sent encoded, with files in parts. */
export function customerPages(given: TestGiven) {
  const cases = serveRoutes<'CustomerPages'>(
    {
      ...{ GetCase: getCase, HeadCase: headCase, PostCase: postCase },
      ...{ GetSurvey: getSurvey, HeadSurvey: headSurvey, PostSurvey: postSurvey },
    },
    given,
  )
  const form = serveRoutes<'ComplaintForm'>(
    {
      ...{ GetComplain: getComplain, HeadComplain: headComplain },
      ...{ PostComplain: postComplain, GetComplainKept: getComplainKept },
    },
    given,
  )
  return async (
    method: string,
    path: string,
    filled?: Record<string, string> | FormData,
    headers: Record<string, string> = {},
  ) => {
    const host = path.startsWith('/cases/') ? cases : form
    if (filled === undefined) return send(host, { method, path, headers })
    const sent = new Response(filled instanceof FormData ? filled : new URLSearchParams(filled))
    const type = { 'content-type': sent.headers.get('content-type') ?? '' }
    const body = new Uint8Array(await sent.arrayBuffer())
    return send(host, { method, path, headers: { ...type, ...headers }, body })
  }
}

/** A form with files, as a browser sends it. */
export function withFiles(
  filled: Record<string, string>,
  ...files: [name: string, content: Uint8Array][]
): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(filled)) form.append(name, value)
  for (const [name, content] of files) form.append('files', new Blob([new Uint8Array(content)]), name)
  return form
}

/** What a form that was not taken leads on to, opened as a browser opens it; any other answer as it is. */
export async function ledOn(ask: ReturnType<typeof customerPages>, answer: Awaited<ReturnType<typeof ask>>) {
  const to = String(answer.headers.location ?? '')
  return answer.status === 303 && to.startsWith('complain?') ? ask('GET', `/${to}`) : answer
}
