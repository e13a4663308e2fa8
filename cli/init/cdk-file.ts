import { readFile, rename, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { say } from '../../domain/words/say.ts'
import { UsageError } from '../usage-error.ts'

const Fields = z.record(z.string(), z.unknown())
const File = z.looseObject({ context: z.looseObject({ holdfast: Fields.default({}) }).prefault({}) })

export type CdkFile = { content: z.infer<typeof File>; deployment: Record<string, unknown> }

/** Reads cdk.json; what it says of the deployment so far is kept beside the rest. */
export async function readCdkFile(path: string): Promise<CdkFile> {
  let json: unknown
  try {
    json = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    const why = say('usage.no-cdk-file', { file: path })
    throw new UsageError(say('usage.wrong', { flag: '--file', why }), { cause })
  }
  const content = File.parse(json)
  return { content, deployment: content.context.holdfast }
}

/** Writes the deployment into the file and leaves everything else in it as it was. Written aside and renamed. */
export async function writeDeployment(
  path: string,
  { content }: CdkFile,
  holdfast: Record<string, unknown>,
): Promise<void> {
  const changed = { ...content, context: { ...content.context, holdfast } }
  await writeFile(`${path}.new`, `${JSON.stringify(changed, null, 2)}\n`)
  await rename(`${path}.new`, path)
}
