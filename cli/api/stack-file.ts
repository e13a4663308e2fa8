import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import { ToldError } from '../usage-error.ts'

/** What `npm start` writes into its data directory once the stack is ready. */
export const StackFile = z.object({
  consoleUrl: z.url(),
  apiUrl: z.url(),
  mailboxUrl: z.url(),
  controlUrl: z.url(),
  /** Of the operator; `tokens` has one of each role. */
  token: z.string().min(1),
  tokens: z.object({ operator: z.string(), manager: z.string(), owner: z.string() }),
  signingSecret: z.string().min(1),
  /** The environment in which an AWS client reads state machines and executions. */
  aws: z.object({
    AWS_ENDPOINT_URL: z.url(),
    AWS_REGION: z.string(),
    AWS_ACCESS_KEY_ID: z.string(),
    AWS_SECRET_ACCESS_KEY: z.string(),
  }),
  now: z.iso.datetime(),
})
export type StackFile = z.infer<typeof StackFile>

/** Reads `DIR/stack.json`; null when no stack was started with that directory. Throws when the file is broken. */
export function readStackFile(directory: string): StackFile | null {
  const path = join(directory, 'stack.json')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  const parsed = StackFile.safeParse(contentOf(text))
  if (!parsed.success) throw new ToldError(say('usage.broken-stack-file', { file: path }))
  return parsed.data
}

/** Undefined where the text is no JSON. */
function contentOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
