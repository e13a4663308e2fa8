import { rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { claimDirectory } from '../../local/kernel/claim-directory.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import { createStory } from '../../local/story.ts'
import type { StackFile } from '../api/stack-file.ts'
import { loadSample } from './load-sample.ts'
import { parentGone } from './parent-gone.ts'
import type { StartOptions } from './start-options.ts'
import { holdAssembly, synthesize } from './synthesize.ts'

const root = resolve(import.meta.dirname, '../..')

/** Brings the stack up, loads the sample into a new data directory, writes stack.json and stays until SIGINT or SIGTERM. */
export async function runStack(options: StartOptions): Promise<void> {
  const dataDir = resolve(options.dataDir)
  // A file left by a killed stack would send scripts to the wrong port; a living stack's file is not ours to remove.
  const release = claimDirectory(dataDir)
  await rm(join(dataDir, 'stack.json'), { force: true })
  release()
  const { assembly, fresh } = await synthesize(root)
  await holdAssembly(assembly)
  process.stdout.write(fresh ? 'Synthesized the stack.\n' : 'Nothing changed since the last synth.\n')
  const stopping = Promise.race([signal('SIGINT'), signal('SIGTERM'), parentGone()])
  const tell = createStory(process.stdout)
  const stack = await startStack({
    assembly,
    dataDir,
    port: options.port,
    tell,
    ...(options.now && { now: options.now }),
  })
  try {
    const loading = options.empty ? Promise.resolve() : loadSample(stack, dataDir)
    const ended = await Promise.race([loading.then(() => false), stopping.then(() => true)])
    if (ended) return
    await writeStackFile(dataDir, stack)
    process.stdout.write(welcome(stack, dataDir))
    await stopping
  } finally {
    await rm(join(dataDir, 'stack.json'), { force: true })
    await stack.stop()
  }
}

const signal = (name: NodeJS.Signals): Promise<void> =>
  new Promise((arrived) => process.once(name, () => arrived()))

/** Written aside and renamed, so that a script that waits for the file never reads half of it. */
async function writeStackFile(dataDir: string, stack: Stack): Promise<void> {
  const { apiUrl, mailboxUrl, controlUrl, token, signingSecret, clock } = stack
  const file: StackFile = {
    apiUrl,
    mailboxUrl,
    controlUrl,
    token,
    signingSecret,
    now: clock.now().toISOString(),
  }
  await writeFile(join(dataDir, 'stack.json.new'), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  await rename(join(dataDir, 'stack.json.new'), join(dataDir, 'stack.json'))
}

function welcome(stack: Stack, dataDir: string): string {
  return [
    '',
    `  API      ${stack.apiUrl}`,
    `  Mailbox  ${stack.mailboxUrl}`,
    `  Clock    ${stack.controlUrl}   (now ${stack.clock.now().toISOString()})`,
    `  Token    ${stack.token}`,
    '           (a development token of this machine; it opens nothing else)',
    `  Data     ${dataDir}`,
    '',
    `Try: npx holdfast accounts --stack ${dataDir}`,
    '',
    '',
  ].join('\n')
}
