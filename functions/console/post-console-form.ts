import * as z from 'zod'
import { defineRoute } from '../runtime/define-route.ts'
import { PagePath } from './get-console-page.ts'
import { serveConsole } from './serve-console.ts'

/** Takes a form from a page of the console, and leads on to a page that says what came of it. */
export const postConsoleForm = defineRoute({
  name: 'PostConsoleForm',
  needs: ['api', 'login'],
  summary: 'Send a form of the console',
  params: PagePath,
  query: z.record(z.string(), z.string()),
  body: { type: 'form', limitBytes: 64 * 1024, schema: z.record(z.string(), z.string()) },
  answers: {
    303: { description: 'Where to look' },
    403: { description: 'The form is not one of this session' },
    422: { description: 'The page again, with the form as posted and what is wrong with it' },
  },
  handle: ({ params: { proxy }, query, body, browser }, given) =>
    serveConsole({ path: proxy, query, browser, form: body }, given),
})
