import type { Command, CommanderError } from 'commander'
import type { Sentence } from '../domain/words/kinds.ts'
import { say } from '../domain/words/say.ts'
import { UsageError } from './usage-error.ts'

/** What commander has against a command line, as sentences; help that was asked for, or is shown for want of a command, ends it as it is. */
export function usageErrorOf(error: CommanderError, command: Command): Error {
  const told = toldOf(error, command)
  return told ? new UsageError(told, { cause: error }) : error
}

/** Commander has its codes, and what it is about in quotation marks or brackets of its message. */
function toldOf({ code, message }: CommanderError, command: Command): Sentence[] | undefined {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? []
  const [, names] = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message) ?? []
  const near = names === undefined ? [] : [say('usage.near', { names })]
  switch (code) {
    case 'commander.unknownOption':
      return [say('usage.unknown', { what: 'option', name }), ...near]
    case 'commander.unknownCommand':
      return [say('usage.unknown', { what: 'command', name }), ...near]
    case 'commander.missingArgument':
      return [say('usage.missing', { what: missingArguments(command).join(', ') })]
    case 'commander.optionMissingArgument':
      return [say('usage.needs-value', { flag: name })]
    case 'commander.excessArguments': {
      const { args, registeredArguments } = command
      return [say('usage.too-many', { expected: registeredArguments.length, given: args.length })]
    }
  }
  return undefined
}

/** All that are missing: commander names the first only. */
function missingArguments({ args, registeredArguments }: Command): string[] {
  return registeredArguments
    .filter(({ required }, at) => required && args[at] === undefined)
    .map((argument) => `<${argument.name()}>`)
}
