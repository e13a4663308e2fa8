import type { Command } from 'commander'
import * as z from 'zod'
import { ScanPreview } from '../../domain/playbooks/scan-preview.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say as told } from '../../domain/words/say.ts'
import { sentences } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { optionsOf } from '../options-of.ts'
import { withEpilogue } from '../output/command-in-words.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { previewText } from './preview-text.ts'

const Options = CommonOptions.extend({ dryRun: z.boolean().optional() })
const Run = z.object({ now: z.string(), answer: z.record(z.string(), z.number()) })
const DryRun = z.object({ now: z.string(), answer: ScanPreview })
const SCHEDULE = 'ScanChurn'
const DRY_RUN = { dryRun: true }

const invocation = `
  aws lambda invoke --cli-binary-format raw-in-base64-out --payload '${JSON.stringify({ timer: SCHEDULE, ...DRY_RUN })}' \\
    --function-name "$(aws cloudformation list-stack-resources --stack-name Holdfast --output text --query \\
      "StackResourceSummaries[?ResourceType=='AWS::Lambda::Function' && starts_with(LogicalResourceId, 'FunctionsTimers')].PhysicalResourceId")" \\
    preview.json
`

/**
 * `holdfast scan`: makes a local stack scan now, whatever its clock says, and tells what the scan counted.
 * With `--dry-run` it decides and writes nothing, and tells what it would do.
 */
export function scan(words: Words): Command {
  const help = helpOf(words, 'help.scan')
  const command = commandWithEndpoint(words, 'scan').option('--dry-run', help('dry-run'))
  return withEpilogue(command, help('deployed'), `${invocation}${help('deployed-whole')}`).action(
    async (given: unknown) => {
      const options = optionsOf(Options, given)
      const body = options.dryRun ? { input: DRY_RUN } : undefined
      const ran = await connect(options).client.control(`/schedules/${SCHEDULE}/run`, body)
      if (options.dryRun) {
        const { answer, now } = DryRun.parse(ran)
        return say(options.json, { ...answer, now }, () => previewText(answer, words))
      }
      const { answer, now } = Run.parse(ran)
      say(options.json, { ...answer, now }, () =>
        words.word('scan.done', { now, counts: countsTold(answer) }),
      )
    },
  )
}

/** What a scan counted; what only another release counts by its name there: `winBacks` is "win backs". */
function countsTold(counts: Record<string, number>): Sentence[] {
  return Object.entries(counts).map(([name, count]) => {
    const of = sentences['scan.count'].of.find((each) => each === name)
    if (of) return told('scan.count', { of, count })
    return told('scan.other', { name: name.replace(/(?=[A-Z])/g, ' ').toLowerCase(), count })
  })
}
