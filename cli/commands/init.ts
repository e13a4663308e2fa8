import { Command } from 'commander'
import type { Words } from '../../domain/words/words-for.ts'
import { answersFrom } from '../init/answers-from.ts'
import { askInTerminal } from '../init/ask-in-terminal.ts'
import { readCdkFile, writeDeployment } from '../init/cdk-file.ts'
import { questions } from '../init/questions.ts'
import { helpOf } from '../output/help-of.ts'

/** Asks what only the company can say, checks each answer, and writes them into cdk.json. */
export function initCommand(words: Words): Command {
  const command = new Command('init').option('--file <file>', helpOf(words, 'help.init')('file'), 'cdk.json')
  for (const { flag } of questions)
    command.option(`--${flag} <value>`, words.word('init.question', { question: flag }))
  command.option('--locale <language>', helpOf(words, 'help.endpoint')('locale'))
  return command.action(async ({ file, ...given }: { file: string } & Record<string, string>) => {
    const cdk = await readCdkFile(file)
    const terminal = process.stdin.isTTY ? askInTerminal(words) : undefined
    if (terminal)
      process.stdout.write(`${words.word('init.begin', { count: questions.length })}

`)
    try {
      const deployment = await answersFrom(cdk.deployment, given, terminal?.ask)
      await writeDeployment(file, cdk, deployment)
      process.stdout.write(`${words.word('init.written', { file })}
`)
    } finally {
      terminal?.close()
    }
  })
}
