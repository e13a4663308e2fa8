import { Command } from 'commander'
import { answersFrom } from '../init/answers-from.ts'
import { askInTerminal } from '../init/ask-in-terminal.ts'
import { readCdkFile, writeDeployment } from '../init/cdk-file.ts'
import { questions } from '../init/questions.ts'

/** Asks what only the company can say, checks each answer, and writes them into cdk.json. */
export function initCommand(): Command {
  const command = new Command('init')
    .description('Asks what a deployment needs to know of your company, and writes it into cdk.json.')
    .option('--file <file>', 'the file to write', 'cdk.json')
  for (const { flag, explains } of questions) command.option(`--${flag} <value>`, explains)
  return command.action(async ({ file, ...given }: { file: string } & Record<string, string>) => {
    const cdk = await readCdkFile(file)
    const terminal = process.stdin.isTTY ? askInTerminal() : undefined
    if (terminal)
      process.stdout.write(
        `${questions.length} questions; Enter takes what stands in brackets. Nothing is written before the last answer.\n\n`,
      )
    try {
      const deployment = await answersFrom(cdk.deployment, given, terminal?.ask)
      await writeDeployment(file, cdk, deployment)
      process.stdout.write(
        `Written to ${file}. Next: npx cdk bootstrap (once per account and region), then npx cdk deploy. docs/deploy.md goes through it.\n`,
      )
    } finally {
      terminal?.close()
    }
  })
}
