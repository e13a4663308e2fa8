import { createControl } from './control/create-control.ts'
import { createDynamodb } from './dynamodb/create-dynamodb.ts'
import { createTables } from './dynamodb/create-tables.ts'
import { startEngine } from './dynamodb/start-engine.ts'
import { createEventBus } from './eventbridge/create-event-bus.ts'
import { firstSecret } from './first-secret.ts'
import { createGateway } from './gateway/create-gateway.ts'
import { createHttpApi } from './http-api/create-http-api.ts'
import { createIam } from './iam/create-iam.ts'
import { createIdentity } from './identity/create-identity.ts'
import { Activity } from './kernel/activity.ts'
import { claimDirectory } from './kernel/claim-directory.ts'
import { Clock } from './kernel/clock.ts'
import { Journal } from './kernel/journal.ts'
import { createLifeline } from './kernel/lifeline.ts'
import type { Host, Invoke, Service, Tell } from './kernel/types.ts'
import { createLambda } from './lambda/create-lambda.ts'
import { readFunctions, shortName } from './lambda/read-functions.ts'
import { createMail } from './mail/create-mail.ts'
import type { Message } from './mail/message.ts'
import { memoryOf } from './memory-of.ts'
import { openDoor } from './open-door.ts'
import { createScheduler } from './scheduler/create-scheduler.ts'
import { createSecrets } from './secrets/create-secrets.ts'
import { createStates, type ExecutionSummary } from './states/create-states.ts'
import type { Storyteller } from './story.ts'
import { createStreams } from './streams/create-streams.ts'
import { loadAssembly } from './template/load-assembly.ts'
import { loadResources } from './template/load-resources.ts'
import { place } from './template/place.ts'

export interface StackOptions {
  /** A directory written by `cdk synth`, with one stack. */
  assembly: string
  /** Where everything is kept; a directory from before goes on where it stopped. */
  dataDir: string
  /** 0: the port of the last run, or a free one. */
  port: number
  /** Where a new data directory's clock begins; default: now. */
  now?: Date
  tell: Storyteller
}

export interface Stack {
  apiUrl: string
  mailboxUrl: string
  controlUrl: string
  /** A bearer token for routes with a JWT authorizer. */
  token: string
  /** The value of the template's first secret; empty when it has none. */
  signingSecret: string
  clock: Clock
  /** Resolves when nothing runs and no stream holds unseen records. */
  quiet(): Promise<void>
  /** Moves the clock, with everything that happens on the way. */
  advance(to: Date): Promise<void>
  /** Every run of a state machine, oldest first. */
  runs(): ExecutionSummary[]
  /** Every mail, oldest first. */
  messages(): Message[]
  memory(): { hostBytes: number; engineBytes: number; sandboxBytes: number }
  /** Ends everything that was started. What was in the middle goes on at the next start. */
  stop(): Promise<void>
}

/**
 * Brings a synthesized stack up on this machine. Throws, with nothing left running, when the template needs something
 * the local stack does not know, or when the data directory or the port is taken.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const closers: (() => unknown)[] = []
  const stop = async () => {
    const failures: unknown[] = []
    for (const close of closers.splice(0).reverse())
      await Promise.try(close).catch((error: unknown) => failures.push(error))
    if (failures.length > 0) throw new AggregateError(failures, 'the stack did not end cleanly')
  }
  try {
    return await compose(options, closers, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function compose(
  options: StackOptions,
  closers: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<Stack> {
  const { dataDir } = options
  const assembly = loadAssembly(options.assembly)
  closers.push(claimDirectory(dataDir))
  const journal = new Journal(dataDir)
  closers.push(() => journal.close())
  const activity = new Activity()
  const tell: Tell = (kind, line) => options.tell(kind, line, clock.now())
  const trouble = (line: string) => tell('trouble', line)
  const clock: Clock = new Clock(journal, activity, options.now, (error) =>
    trouble(`a timer failed: ${String(error)}`),
  )
  const lifeline = createLifeline(trouble)
  closers.push(() => lifeline.cut())

  const door = await openDoor(options.port, journal, trouble)
  closers.push(() => door.close())
  const all = loadResources(assembly, door.url)
  const resources = (type: string) => all.filter((resource) => resource.type === type)
  const functions = readFunctions(resources('AWS::Lambda::Function'), assembly.assets)
  const { authorize } = createIam(resources)

  const engine = await startEngine(dataDir, lifeline, trouble)
  closers.push(() => engine.stop())
  const tables = await createTables(engine, resources('AWS::DynamoDB::Table'))

  const services = new Map<string, Service>()
  const gateway = await createGateway({ clock, tell, authorize, functions, services })
  closers.push(() => gateway.close())
  const lambda = createLambda(
    { clock, activity, tell, lifeline, dataDir, endpoint: gateway.endpoint },
    functions,
  )
  closers.push(() => lambda.stop())
  const { region, account } = place
  const invoke: Invoke = lambda.invoke
  const host: Host = {
    clock,
    journal,
    activity,
    tell,
    invoke,
    authorize,
    dataDir,
    region,
    account,
    resources,
  }

  const streams = createStreams(host, engine.client, tables, functions)
  closers.push(() => streams.stop())
  const states = createStates(host)
  const bus = createEventBus(host)
  const secrets = createSecrets(host)
  const mail = createMail(host, bus)
  const identity = await createIdentity(host)
  const api = createHttpApi(host, identity)
  const scheduler = createScheduler(host)
  closers.push(() => clock.stop())
  services.set('dynamodb', createDynamodb(engine.client, tables, streams.wake))
  services.set('states', states.service)
  services.set('events', bus.service)
  services.set('secretsmanager', secrets.service)
  services.set('ses', mail.service)

  const advance = async (to: Date) => {
    tell('clock', `on the way to ${to.toISOString()}`)
    await clock.advance(to)
  }
  const control = createControl({ now: () => clock.now(), advance })

  await states.resume()
  bus.resume()
  scheduler.start()
  streams.start()
  door.open([mail.page, control], api)
  // First of all nobody comes in any more.
  closers.push(() => door.close())
  tell(
    'up',
    `${tables.length} tables, ${functions.length} functions: ${functions.map(({ logicalId }) => shortName(logicalId)).join(', ')}`,
  )
  return {
    apiUrl: door.url,
    mailboxUrl: `${door.url}/_mailbox`,
    controlUrl: `${door.url}/_control`,
    token: identity.token,
    signingSecret: firstSecret(resources('AWS::SecretsManager::Secret'), secrets.value),
    clock,
    quiet: () => activity.quiet(),
    advance,
    runs: () => states.list(),
    messages: () => mail.messages(),
    memory: () => ({
      hostBytes: process.memoryUsage.rss(),
      engineBytes: memoryOf(engine.pid === undefined ? [] : [engine.pid]),
      sandboxBytes: memoryOf(lambda.pids()),
    }),
    stop,
  }
}
