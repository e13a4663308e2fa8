import { getCase, headCase } from '../../functions/api/get-case.ts'
import { getComplain, headComplain } from '../../functions/api/get-complain.ts'
import { getComplainKept } from '../../functions/api/get-complain-kept.ts'
import { postCase } from '../../functions/api/post-case.ts'
import { postComplain } from '../../functions/api/post-complain.ts'
import { serveRoutes } from '../../functions/runtime/serve-routes.ts'
import type { TestGiven } from './given.ts'
import { send } from './http.ts'

/** The pages of customers, asked as a browser asks: a form is sent encoded. */
export function customerPages(given: TestGiven) {
  const handler = serveRoutes<'CustomerPages'>(
    {
      GetComplain: getComplain,
      HeadComplain: headComplain,
      PostComplain: postComplain,
      GetComplainKept: getComplainKept,
      GetCase: getCase,
      HeadCase: headCase,
      PostCase: postCase,
    },
    given,
  )
  return (method: string, path: string, form?: Record<string, string>, headers = {}) =>
    send(handler, {
      method,
      path,
      headers: { ...(form && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      ...(form && { body: new URLSearchParams(form).toString() }),
    })
}
