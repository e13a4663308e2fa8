import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { Settings } from '../../domain/settings.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { reasonTold } from '../error-in-words.ts'
import { UsageError } from '../usage-error.ts'

/** The policy of a JSON file that says what differs from the shipped one; without a file, the shipped one. */
export async function readSettings(file: string | undefined): Promise<Settings> {
  if (file === undefined) return Settings.parse({})
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw wrong(
      cause instanceof SyntaxError
        ? say('usage.no-json', { file, why: cause.message })
        : say('usage.unread', { file, why: reasonTold(cause) }),
      cause,
    )
  }
  const settings = Settings.safeParse(json)
  if (!settings.success) throw wrong(say('usage.within', { file, problems: z.prettifyError(settings.error) }))
  return settings.data
}

const wrong = (why: Sentence, cause?: unknown): UsageError =>
  new UsageError(say('usage.wrong', { flag: '--settings', why }), { cause })
