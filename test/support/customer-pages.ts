import { getCase, headCase } from '../../functions/api/complaints/get-case.ts'
import { getSurvey, headSurvey } from '../../functions/api/complaints/get-survey.ts'
import { postCase } from '../../functions/api/complaints/post-case.ts'
import { postSurvey } from '../../functions/api/complaints/post-survey.ts'
import { serveRoutes } from '../../functions/runtime/serve-routes.ts'
import type { TestGiven } from './given.ts'
import { send } from './http.ts'
import { intakeRoutes } from './intake-routes.ts'

/** The pages of customers, asked as a browser asks: a form is sent encoded. */
export function customerPages(given: TestGiven) {
  const cases = serveRoutes<'CustomerPages'>(
    {
      ...{ GetCase: getCase, HeadCase: headCase, PostCase: postCase },
      ...{ GetSurvey: getSurvey, HeadSurvey: headSurvey, PostSurvey: postSurvey },
    },
    given,
  )
  const form = serveRoutes<'Intake'>(intakeRoutes, given)
  return (method: string, path: string, filled?: Record<string, string>, headers = {}) =>
    send(path.startsWith('/cases/') ? cases : form, {
      method,
      path,
      headers: { ...(filled && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers },
      ...(filled && { body: new URLSearchParams(filled).toString() }),
    })
}
