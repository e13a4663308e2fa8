import { type Command, Help } from 'commander'
import type { Words } from '../../domain/words/words-for.ts'
import { usageErrorOf } from '../usage-error-of.ts'
import { wrap } from './wrap.ts'

/** Columns of an epilogue, which commander does not wrap. */
const epilogueWidth = 80

/**
 * Makes a command and those below it speak: their help in the reader's words, wrapped by what a terminal shows; what is wrong
 * with how they are given thrown as a `UsageError`.
 */
export function commandInWords(command: Command, words: Words): Command {
  command
    .helpOption('-h, --help', words.word('help.own'))
    .configureHelp(helpIn(words))
    .configureOutput({ outputError() {} })
    .exitOverride((error) => {
      throw usageErrorOf(error, command)
    })
  if (command.commands.length > 0) command.helpCommand('help [command]', words.word('help.of-command'))
  for (const below of command.commands) commandInWords(below, words)
  return command
}

/** Adds sentences below a command's help; what stands after them is code, and stays as it is. */
export function withEpilogue(command: Command, text: string, code = ''): Command {
  return command.addHelpText('after', `\n${wrap(text, epilogueWidth)}${code}`)
}

function helpIn({ word }: Words): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': word('help.title', { title: 'usage' }),
    'Arguments:': word('help.title', { title: 'arguments' }),
    'Options:': word('help.title', { title: 'options' }),
    'Commands:': word('help.title', { title: 'commands' }),
  }
  return {
    // Commander sets a blank after the title, as English has it.
    formatHelp: (command, helper) =>
      Help.prototype.formatHelp.call(helper, command, helper).replace(/^(.*?：) /, '$1'),
    boxWrap: wrap,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) =>
      usage
        .replace('[options]', word('help.placeholder', { of: 'options' }))
        .replace('[command]', word('help.placeholder', { of: 'command' })),
    subcommandTerm: (command) => command.name(),
    optionDescription: ({ description: what, defaultValue: value }) =>
      typeof value === 'string' ? word('help.default', { what, value }) : what,
  }
}
