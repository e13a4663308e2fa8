import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SFNClient } from '@aws-sdk/client-sfn'
import type { Command } from 'commander'
import * as z from 'zod'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { readStackFile } from '../api/stack-file.ts'
import { apiChecks } from '../doctor/check-api.ts'
import { awsChecks } from '../doctor/check-aws.ts'
import { localChecks } from '../doctor/check-local.ts'
import { findDeployment } from '../doctor/deployment.ts'
import { type Check, examine, type Finding, findingIn } from '../doctor/finding.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
import { documentWords } from '../output/reader-words.ts'
import { say } from '../output/say.ts'
import { widthOf } from '../output/width.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const DoctorOptions = CommonOptions.extend({
  stackName: z.string().optional(),
  region: z.string().optional(),
})

/** `holdfast doctor`: looks at a deployment, or at a local stack, and says of each thing that is not well how to mend it. */
export function doctorCommand(words: Words): Command {
  const help = helpOf(words, 'help.doctor')
  return commandWithEndpoint(words, 'doctor')
    .option('--stack-name <name>', help('stack-name'))
    .option('--region <region>', help('region'))
    .action(async (given: unknown) => {
      const options = optionsOf(DoctorOptions, given)
      const findings = await examine(await checksOf(options))
      const well = findings.every(({ state }) => state === 'good')
      const document = { well, findings: findings.map((finding) => findingIn(documentWords, finding)) }
      say(options.json, document, () => findings.map((finding) => line(finding, words)).join('\n'))
      if (!well) process.exitCode = 1
    })
}

async function checksOf(options: z.infer<typeof DoctorOptions>): Promise<Check[]> {
  const now = () => new Date()
  if (options.stackName !== undefined) {
    if (!(options.region || process.env.AWS_REGION))
      throw new UsageError(told('usage.wrong', { flag: '--region', why: told('usage.region') }))
    const region = options.region && { region: options.region }
    const deployment = await findDeployment(new CloudFormationClient({ ...region }), options.stackName)
    const aws = {
      cloudWatch: new CloudWatchClient({ ...region }),
      scheduler: new SchedulerClient({ ...region }),
      secrets: new SecretsManagerClient({ ...region }),
      ses: new SESv2Client({ ...region }),
      sfn: new SFNClient({ ...region }),
    }
    const { endpoint, client } = connect({ ...options, url: deployment.outputs.ApiUrl })
    return [...apiChecks(endpoint, client, now), ...awsChecks(aws, deployment, now())]
  }
  const { endpoint, client } = connect(options)
  const stack = endpoint.controlUrl ? readStackFile(options.stack ?? '.holdfast') : null
  // A stack that is down is told by the check of the API, and can be asked nothing more.
  const local = stack && (await answers(stack.controlUrl)) ? await localChecks(stack) : []
  return [...apiChecks(endpoint, client, now), ...local]
}

async function answers(controlUrl: string): Promise<boolean> {
  return fetch(`${controlUrl}/clock`).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Columns of a state and what stands before a check. */
const indent = 5

function line({ check, found, mend, ...finding }: Finding, { word, tell }: Words): string {
  const state = word('doctor.state', { state: finding.state })
  const what = word('word.labelled', { label: told('doctor.check', { check }), value: found })
  const sign = state + ' '.repeat(indent - widthOf(state))
  return [`${sign}${what}`, ...(mend ? [`${' '.repeat(indent + 2)}-> ${tell(mend)}`] : [])].join('\n')
}
