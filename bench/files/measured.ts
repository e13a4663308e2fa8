import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** Runs one command line in this process, as `npx holdfast` does, and prints, as its last line, what it took: processor seconds and peak memory in MB. */
enableCompileCache(fileURLToPath(new URL('../../.cache/node', import.meta.url)))
const { run } = await import('../../cli/program.ts')
process.exitCode = await run(process.argv.slice(2))
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
process.stdout.write(
  `${JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 })}\n`,
)
