import * as z from 'zod'
import { defineRoute } from '../runtime/define-route.ts'
import { serveConsole } from './serve-console.ts'

/** The first page of the console. */
export const getConsole = defineRoute({
  name: 'GetConsole',
  needs: ['api', 'login'],
  summary: 'Show the first page of the console',
  query: z.record(z.string(), z.string()),
  answers: { 200: { description: 'The page' }, 303: { description: 'The way to the login' } },
  handle: ({ query, browser }, given) => serveConsole({ path: '', query, browser }, given),
})
