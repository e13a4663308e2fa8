import { Command, CommanderError } from 'commander'
import { errorInWords } from './error-in-words.ts'
import { UsageError } from './usage-error.ts'

/** Each command by its name, read when it is needed: what reads order files is most of the code, and few commands do. */
const commands: Record<string, () => Promise<Command>> = {
  init: async () => (await import('./commands/init.ts')).initCommand(),
  login: async () => (await import('./commands/login.ts')).loginCommand(),
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand(),
  import: async () => (await import('./commands/import.ts')).importCommand(),
  send: async () => (await import('./commands/send-complaint.ts')).sendCommand(),
  accounts: async () => (await import('./commands/accounts.ts')).accountsCommand(),
  account: async () => (await import('./commands/account.ts')).accountCommand(),
  tasks: async () => (await import('./commands/tasks.ts')).tasksCommand(),
  task: async () => (await import('./commands/tasks.ts')).taskCommand(),
  complaints: async () => (await import('./commands/complaints.ts')).complaintsCommand(),
  complaint: async () => (await import('./commands/complaints.ts')).complaintCommand(),
  actions: async () => (await import('./commands/actions.ts')).actionsCommand(),
  people: async () => (await import('./commands/people.ts')).peopleCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  scan: async () => (await import('./commands/scan.ts')).scan(),
  quarantine: async () => (await import('./commands/quarantine.ts')).quarantineCommand(),
  refold: async () => (await import('./commands/refold.ts')).refoldCommand(),
  replay: async () => (await import('./commands/replay.ts')).replayCommand(),
  advance: async () => (await import('./commands/advance.ts')).advance(),
  fit: async () => (await import('./fit.ts')).fitCommand(),
  backtest: async () => (await import('./backtest.ts')).backtestCommand(),
  'what-if': async () => (await import('./what-if.ts')).whatIfCommand(),
  cost: async () => (await import('./commands/cost.ts')).costCommand(),
  movement: async () => (await import('./commands/movement.ts')).movementCommand(),
}

/** The command line with one command, where `name` is one, or with all of them. */
export async function createProgram(name?: string): Promise<Command> {
  const program = new Command('holdfast')
    // Options belong to the command behind which they stand: `accounts` has commands of its own.
    .enablePositionalOptions()
    .description('Keeps business customers from leaving: sends facts in, shows who is at risk and why.')
    .addHelpText('after', '\nExit codes: 0 done, 1 failed or some records were rejected, 2 wrong usage.')
  const needed = Object.keys(commands).includes(name ?? '') ? [name] : Object.keys(commands)
  for (const [key, create] of Object.entries(commands))
    if (needed.includes(key)) program.addCommand(await create())
  return throwInsteadOfExit(program)
}

/**
 * Runs a command line (without the names of the runtime and the script); errors are told on stderr. Answers the exit code: 0 done, 1
 * failed, 2 wrong usage. A command that went through but left something out sets `process.exitCode` itself.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const program = await createProgram(args[0])
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    process.stderr.write(`holdfast: ${errorInWords(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

/** Commander ends the process with 1 for a wrong option; here 1 means that records were rejected. */
function throwInsteadOfExit(command: Command): Command {
  command.exitOverride()
  command.commands.forEach(throwInsteadOfExit)
  return command
}
