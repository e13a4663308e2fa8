import { rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { claimDirectory } from '../../local/kernel/claim-directory.ts'
import { isDiskFull } from '../../local/kernel/disk-full.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import { createStory } from '../../local/story.ts'
import type { StackFile } from '../api/stack-file.ts'
import { claimNames } from '../login/claim-names.ts'
import { bringSample, keepEmpty } from '../sample/bring-sample.ts'
import { owners } from '../sample/people.ts'
import { parentGone } from './parent-gone.ts'
import type { StartOptions } from './start-options.ts'
import { holdAssembly, synthesize } from './synthesize.ts'

const root = resolve(import.meta.dirname, '../..')

/** Brings the stack up, loads the sample into a new data directory, writes stack.json and stays until SIGINT or SIGTERM. */
export async function runStack(options: StartOptions): Promise<void> {
  // Keys, mails and whole accounts lie in the data directory: nobody else of this machine reads them.
  process.umask(0o077)
  const dataDir = resolve(options.dataDir)
  // A file left by a killed stack would send scripts to the wrong port; a living stack's file is not ours to remove.
  const release = claimDirectory(dataDir)
  await rm(join(dataDir, 'stack.json'), { force: true })
  const { assembly, fresh } = await synthesize(root)
  await holdAssembly(assembly)
  process.stdout.write(fresh ? 'Synthesized the stack.\n' : 'Nothing changed since the last synth.\n')
  const stopping = Promise.race([signal('SIGINT'), signal('SIGTERM'), parentGone()])
  const story = createStory(process.stdout)
  const { port, now = new Date() } = options
  const sample = options.empty ? undefined : await bringSample(dataDir, { assembly, now, port }, story)
  release()
  const stack = await startStack({
    assembly,
    dataDir,
    port,
    tell: sample?.tell ?? story,
    claims: await claimNames(join(root, 'cdk.json')),
    people: whoIsWho,
    ...(options.now && { now: options.now }),
  })
  const lost = stack.lost.then((reason) => {
    throw new Error(reason)
  })
  // Whatever is in the middle of writing fails with it: the reason is told once, and the stack ends in order.
  process.on('uncaughtException', (error) => {
    if (isDiskFull(error)) return
    throw error
  })
  try {
    const loading = sample ? sample.load(stack) : keepEmpty(stack, dataDir)
    const ended = await Promise.race([loading.then(() => false), stopping.then(() => true), lost])
    if (ended) return
    const file = await describe(stack)
    await writeStackFile(dataDir, file)
    process.stdout.write(welcome(file, dataDir))
    await Promise.race([stopping, lost])
  } finally {
    await rm(join(dataDir, 'stack.json'), { force: true })
    await stack.stop().catch((error: unknown) => {
      if (!(error instanceof AggregateError && error.errors.every(isDiskFull))) throw error
    })
  }
}

const signal = (name: NodeJS.Signals): Promise<void> =>
  new Promise((arrived) => process.once(name, () => arrived()))

/** Whom the login page of the local stack offers: the operator, and the people of the sample. */
const whoIsWho = [
  { name: 'Operator', person: 'developer', role: 'operator' },
  ...[...new Map(owners.flatMap(({ manager }) => (manager ? [[manager.email, manager]] : []))).values()].map(
    ({ name, email }) => ({ name, person: email, role: 'manager' }),
  ),
  ...owners.map(({ name, email }) => ({ name, person: email, role: 'owner' })),
]

/** Where the stack is and what opens it: a token of the operator, and of a manager and an owner of the sample. */
async function describe(stack: Stack): Promise<StackFile> {
  const { apiUrl, mailboxUrl, controlUrl, token, signingSecret, aws, clock } = stack
  const [owner] = owners
  const tokens = {
    operator: token,
    manager: await stack.issueToken({ person: owner.manager?.email ?? '', role: 'manager' }),
    owner: await stack.issueToken({ person: owner.email, role: 'owner' }),
  }
  const now = clock.now().toISOString()
  const consoleUrl = `${apiUrl}/console`
  return { consoleUrl, apiUrl, mailboxUrl, controlUrl, token, tokens, signingSecret, aws, now }
}

/** Written aside and renamed, so that a script that waits for the file never reads half of it. */
async function writeStackFile(dataDir: string, file: StackFile): Promise<void> {
  await writeFile(join(dataDir, 'stack.json.new'), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 })
  await rename(join(dataDir, 'stack.json.new'), join(dataDir, 'stack.json'))
}

function welcome(stack: StackFile, dataDir: string): string {
  return [
    '',
    `  Console  ${stack.consoleUrl}   (choose who you are; nobody has a password here)`,
    `  API      ${stack.apiUrl}`,
    `  Mailbox  ${stack.mailboxUrl}`,
    `  Clock    ${stack.controlUrl}   (now ${stack.now})`,
    `  Token    ${stack.token}`,
    "           (the operator's, of this machine only; stack.json has a manager's and an owner's too)",
    `  AWS      ${stack.aws.AWS_ENDPOINT_URL}   (any AWS client may read runs here:)`,
    `           ${Object.entries(stack.aws)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ')} aws stepfunctions list-state-machines`,
    `  Data     ${dataDir}`,
    '',
    `Try: npx holdfast accounts --stack ${dataDir}`,
    '',
    '',
  ].join('\n')
}
