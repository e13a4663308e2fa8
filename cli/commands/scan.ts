import type { Command } from 'commander'
import * as z from 'zod'
import { ScanPreview } from '../../domain/playbooks/scan-preview.ts'
import { optionsOf } from '../options-of.ts'
import { readerWords } from '../output/reader-words.ts'
import { say } from '../output/say.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'
import { previewText } from './preview-text.ts'

const Options = CommonOptions.extend({ dryRun: z.boolean().optional() })
const Run = z.object({ now: z.string(), answer: z.record(z.string(), z.number()) })
const DryRun = z.object({ now: z.string(), answer: ScanPreview })
const SCHEDULE = 'ScanChurn'
const DRY_RUN = { dryRun: true }

const deployed = `
Against a deployed stack, invoke its Timers function with the input of a dry run:
  aws lambda invoke --cli-binary-format raw-in-base64-out --payload '${JSON.stringify({ timer: SCHEDULE, ...DRY_RUN })}' \\
    --function-name "$(aws cloudformation list-stack-resources --stack-name Holdfast --output text --query \\
      "StackResourceSummaries[?ResourceType=='AWS::Lambda::Function' && starts_with(LogicalResourceId, 'FunctionsTimers')].PhysicalResourceId")" \\
    preview.json
Without "dryRun" that is the scan itself.`

/**
 * `holdfast scan`: makes a local stack scan now, whatever its clock says, and tells what the scan counted.
 * With `--dry-run` it decides and writes nothing, and tells what it would do.
 */
export function scan(): Command {
  return commandWithEndpoint(
    'scan',
    'scan the accounts of a local stack for churn now, without waiting for the morning',
  )
    .option('--dry-run', 'only tell who would be warned about, why, and how many tasks each owner would get')
    .addHelpText('after', deployed)
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      const body = options.dryRun ? { input: DRY_RUN } : undefined
      const ran = await connect(options).client.control(`/schedules/${SCHEDULE}/run`, body)
      if (options.dryRun) {
        const { answer, now } = DryRun.parse(ran)
        return say(options.json, { ...answer, now }, () => previewText(answer, readerWords(options)))
      }
      const { answer, now } = Run.parse(ran)
      say(options.json, { ...answer, now }, () => `Scanned at ${now}: ${countsText(answer)}.`)
    })
}

/** `{"read":32,"winBacks":2}` as "32 read, 2 win backs". */
function countsText(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name.replace(/(?=[A-Z])/g, ' ').toLowerCase()}`)
    .join(', ')
}
