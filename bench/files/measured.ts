import { run } from '../../cli/program.ts'

/** Runs one command line in this process and prints, as its last line, what it took: processor seconds and peak memory in MB. */
process.exitCode = await run(process.argv.slice(2))
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stdout.write(
  `${JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 })}\n`,
)
