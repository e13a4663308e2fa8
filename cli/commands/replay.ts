import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import * as z from 'zod'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { type Mended, refold } from '../api/mending.ts'
import { optionsOf } from '../options-of.ts'
import { withEpilogue } from '../output/command-in-words.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { refoldText } from './refold-text.ts'

const Text = z.object({ S: z.string() })
const Payload = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ Keys: z.object({ pk: Text, sk: Text }) }) })),
})
/** What Lambda writes into the failure bucket when it gives records up. */
const FailureObject = z.object({ payload: z.string() })

const example = `
  aws s3 cp s3://BUCKET/aws/lambda/... failed.json && npx holdfast replay failed.json
`

/** `holdfast replay`: works again on the records of a failure object. */
export function replayCommand(words: Words): Command {
  const help = helpOf(words, 'help.replay')
  const command = commandWithEndpoint(words, 'replay').argument('<file>', help('file'))
  return withEpilogue(command, help('where'), `${example}${help('where-local')}`).action(
    async (file: string, given: unknown) => {
      const options = optionsOf(CommonOptions, given)
      const keys = keysIn(file)
      const events = keys.filter(({ sk }) => sk.startsWith('EVT#'))
      const accounts = [...new Set(events.map(({ pk }) => pk.slice('A#'.length)))]
      const requests = keys.filter(({ sk }) => sk.startsWith('OUT#')).length
      const results: Mended[] = []
      await refold(connect(options).client, accounts, (mended) => results.push(...mended))
      say(options.json, { results, requests }, () => replayText(results, requests, words))
      if (results.some(({ setAside }) => setAside.length > 0)) process.exitCode = 1
    },
  )
}

function keysIn(file: string): { pk: string; sk: string }[] {
  const text = readFileSync(file, 'utf8')
  const object = FailureObject.safeParse(parsed(text))
  const payload = Payload.safeParse(object.success ? parsed(object.data.payload) : undefined)
  if (!payload.success) throw new UsageError(told('usage.no-failure', { file }))
  return payload.data.Records.map(({ dynamodb: { Keys } }) => ({ pk: Keys.pk.S, sk: Keys.sk.S }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function replayText(results: readonly Mended[], requests: number, words: Words): string {
  return [
    ...(results.length > 0 ? [refoldText(results, words)] : []),
    ...(requests > 0 ? [words.word('mend.swept', { requests })] : []),
  ].join('\n')
}
