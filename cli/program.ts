import { Command, CommanderError } from 'commander'
import type { ValuesOf } from '../domain/words/sentences.ts'
import type { Words } from '../domain/words/words-for.ts'
import { errorInWords } from './error-in-words.ts'
import { commandInWords, withEpilogue } from './output/command-in-words.ts'
import { readerWords } from './output/reader-words.ts'
import { namedLocale } from './reader-locale.ts'
import { UsageError } from './usage-error.ts'

type Name = ValuesOf<'help.command'>['command']

/** Each command by its name, read when it is needed: what reads order files is most of the code, and few commands do. */
const commands: Readonly<Record<Name, (words: Words) => Promise<Command>>> = {
  init: async (words) => (await import('./commands/init.ts')).initCommand(words),
  login: async (words) => (await import('./commands/login.ts')).loginCommand(words),
  doctor: async (words) => (await import('./commands/doctor.ts')).doctorCommand(words),
  import: async (words) => (await import('./commands/import.ts')).importCommand(words),
  send: async (words) => (await import('./commands/send-complaint.ts')).sendCommand(words),
  accounts: async (words) => (await import('./commands/accounts.ts')).accountsCommand(words),
  account: async (words) => (await import('./commands/account.ts')).accountCommand(words),
  tasks: async (words) => (await import('./commands/tasks.ts')).tasksCommand(words),
  task: async (words) => (await import('./commands/tasks.ts')).taskCommand(words),
  complaints: async (words) => (await import('./commands/complaints.ts')).complaintsCommand(words),
  complaint: async (words) => (await import('./commands/complaints.ts')).complaintCommand(words),
  actions: async (words) => (await import('./commands/actions.ts')).actionsCommand(words),
  people: async (words) => (await import('./commands/people.ts')).peopleCommand(words),
  explain: async (words) => (await import('./commands/explain.ts')).explainCommand(words),
  scan: async (words) => (await import('./commands/scan.ts')).scan(words),
  quarantine: async (words) => (await import('./commands/quarantine.ts')).quarantineCommand(words),
  refold: async (words) => (await import('./commands/refold.ts')).refoldCommand(words),
  replay: async (words) => (await import('./commands/replay.ts')).replayCommand(words),
  advance: async (words) => (await import('./commands/advance.ts')).advance(words),
  fit: async (words) => (await import('./fit.ts')).fitCommand(words),
  backtest: async (words) => (await import('./backtest.ts')).backtestCommand(words),
  'what-if': async (words) => (await import('./what-if.ts')).whatIfCommand(words),
  cost: async (words) => (await import('./commands/cost.ts')).costCommand(words),
  movement: async (words) => (await import('./commands/movement.ts')).movementCommand(words),
}
const names = Object.keys(commands) as Name[]

/** The command line in the words of its reader. Of the commands that are not needed it has what their list says, and no more. */
export async function createProgram(words: Words, needed: readonly string[] = names): Promise<Command> {
  const { word } = words
  const program = new Command('holdfast')
    // Options belong to the command behind which they stand: `accounts` has commands of its own.
    .enablePositionalOptions()
    .description(word('help.holdfast'))
  for (const name of names) {
    const command = needed.includes(name) ? await commands[name](words) : new Command(name)
    program.addCommand(command.description(word('help.command', { command: name })))
  }
  return commandInWords(withEpilogue(program, word('help.exit-codes')), words)
}

/**
 * Runs a command line (without the names of the runtime and the script); errors are told on stderr. Answers the exit code: 0 done, 1
 * failed, 2 wrong usage. A command that went through but left something out sets `process.exitCode` itself.
 */
export async function run(args: readonly string[]): Promise<number> {
  const words = readerWords({ locale: namedLocale(args) })
  try {
    const program = await createProgram(words, args.slice(args[0] === 'help' ? 1 : 0).slice(0, 1))
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(`holdfast: ${errorInWords(error, words)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}
