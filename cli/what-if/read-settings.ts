import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { Settings } from '../../domain/settings.ts'
import { reasonInWords } from '../error-in-words.ts'
import { UsageError } from '../usage-error.ts'

/** The policy of a JSON file that says what differs from the shipped one; without a file, the shipped one. */
export async function readSettings(file: string | undefined): Promise<Settings> {
  if (file === undefined) return Settings.parse({})
  let json: unknown
  try {
    json = JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new UsageError(
      `--settings: ${file}: ${cause instanceof SyntaxError ? `it is no JSON (${cause.message})` : reasonInWords(cause)}`,
      { cause },
    )
  }
  const settings = Settings.safeParse(json)
  if (!settings.success) throw new UsageError(`--settings: ${file}:\n${z.prettifyError(settings.error)}`)
  return settings.data
}
