import { Command, CommanderError } from 'commander'
import { backtestCommand } from './backtest.ts'
import { accountCommand } from './commands/account.ts'
import { accountsCommand } from './commands/accounts.ts'
import { advance } from './commands/advance.ts'
import { complaintCommand, complaintsCommand } from './commands/complaints.ts'
import { costCommand } from './commands/cost.ts'
import { doctorCommand } from './commands/doctor.ts'
import { explainCommand } from './commands/explain.ts'
import { importOrdersCommand } from './commands/import-orders.ts'
import { importListCommand, importUndoCommand } from './commands/imports.ts'
import { initCommand } from './commands/init.ts'
import { loginCommand } from './commands/login.ts'
import { peopleCommand } from './commands/people.ts'
import { quarantineCommand } from './commands/quarantine.ts'
import { refoldCommand } from './commands/refold.ts'
import { replayCommand } from './commands/replay.ts'
import { scan } from './commands/scan.ts'
import { sendComplaint } from './commands/send-complaint.ts'
import { taskCommand, tasksCommand } from './commands/tasks.ts'
import { errorInWords } from './error-in-words.ts'
import { fitCommand } from './fit.ts'
import { UsageError } from './usage-error.ts'
import { whatIfCommand } from './what-if.ts'

/** The command line with all its commands. */
export function createProgram(): Command {
  return throwInsteadOfExit(
    new Command('holdfast')
      // Options belong to the command behind which they stand: `accounts` has commands of its own.
      .enablePositionalOptions()
      .description('Keeps business customers from leaving: sends facts in, shows who is at risk and why.')
      .addCommand(initCommand())
      .addCommand(loginCommand())
      .addCommand(doctorCommand())
      .addCommand(
        new Command('import')
          .description('bring history in, and take it back')
          .addCommand(importOrdersCommand())
          .addCommand(importListCommand())
          .addCommand(importUndoCommand()),
      )
      .addCommand(new Command('send').description('send one fact').addCommand(sendComplaint()))
      .addCommand(accountsCommand())
      .addCommand(accountCommand())
      .addCommand(tasksCommand())
      .addCommand(taskCommand())
      .addCommand(complaintsCommand())
      .addCommand(complaintCommand())
      .addCommand(peopleCommand())
      .addCommand(explainCommand())
      .addCommand(scan())
      .addCommand(quarantineCommand())
      .addCommand(refoldCommand())
      .addCommand(replayCommand())
      .addCommand(advance())
      .addCommand(fitCommand())
      .addCommand(backtestCommand())
      .addCommand(whatIfCommand())
      .addCommand(costCommand())
      .addHelpText('after', '\nExit codes: 0 done, 1 failed or some records were rejected, 2 wrong usage.'),
  )
}

/**
 * Runs a command line (without the names of the runtime and the script); errors are told on stderr. Answers the exit code: 0 done, 1
 * failed, 2 wrong usage. A command that went through but left something out sets `process.exitCode` itself.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(args, { from: 'user' })
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
