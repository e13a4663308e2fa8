import * as z from 'zod'
import { defineRoute } from '../runtime/define-route.ts'
import { serveConsole } from './serve-console.ts'

/** Where a page stands below the console. */
export const PagePath = z.object({ proxy: z.string().max(1000) })

/** Every other page of the console; which there are is in pages.ts. */
export const getConsolePage = defineRoute({
  name: 'GetConsolePage',
  needs: ['api', 'login'],
  summary: 'Show a page of the console',
  params: PagePath,
  query: z.record(z.string(), z.string()),
  answers: {
    200: { description: 'The page' },
    303: { description: 'The way to the login, or on to where it leads' },
    404: { description: 'There is no such page, or it is about something the visitor may not see' },
  },
  handle: ({ params: { proxy }, query, browser }, given) =>
    serveConsole({ path: proxy, query, browser }, given),
})
