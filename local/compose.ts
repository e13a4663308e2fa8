import { join } from 'node:path'
import { createControl } from './control/create-control.ts'
import { createDynamodb } from './dynamodb/create-dynamodb.ts'
import { createTables } from './dynamodb/create-tables.ts'
import { startEngine } from './dynamodb/start-engine.ts'
import { createEventBus } from './eventbridge/create-event-bus.ts'
import { firstSecret } from './first-secret.ts'
import { functionCaller, readingCaller } from './gateway/callers.ts'
import { createGateway } from './gateway/create-gateway.ts'
import { createHttpApi } from './http-api/create-http-api.ts'
import { createFactTeller } from './http-api/tell-facts.ts'
import { createIam } from './iam/create-iam.ts'
import { createIdentity } from './identity/create-identity.ts'
import { createLogin } from './identity/create-login.ts'
import { Activity } from './kernel/activity.ts'
import { claimDirectory } from './kernel/claim-directory.ts'
import { Clock } from './kernel/clock.ts'
import { diskFull } from './kernel/disk-full.ts'
import { Journal } from './kernel/journal.ts'
import { createLifeline } from './kernel/lifeline.ts'
import type { Host, Invoke, Service, Tell } from './kernel/types.ts'
import { createLambda } from './lambda/create-lambda.ts'
import { readFunctions } from './lambda/read-functions.ts'
import { createMail } from './mail/create-mail.ts'
import { createReceiver } from './mail/receive-mail.ts'
import { memoryOf } from './memory-of.ts'
import { openDoor } from './open-door.ts'
import { createS3 } from './s3/create-s3.ts'
import { createScheduler } from './scheduler/create-scheduler.ts'
import { createSecrets } from './secrets/create-secrets.ts'
import type { Stack, StackOptions } from './stack.ts'
import { createStates } from './states/create-states.ts'
import { createStreams } from './streams/create-streams.ts'
import { loadAssembly } from './template/load-assembly.ts'
import { loadResources } from './template/load-resources.ts'
import { place } from './template/place.ts'
import { createMeter } from './usage/create-meter.ts'
import { storedBytes } from './usage/stored-bytes.ts'

/**
 * Builds every part of the stack and connects them. What was started is pushed to `closers`, to be ended in reverse
 * order; `stop` does that. Throws what {@link startStack} throws, leaving the ending to it.
 */
export async function compose(
  options: StackOptions,
  closers: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<Stack> {
  const { dataDir } = options
  const assembly = loadAssembly(options.assembly)
  closers.push(claimDirectory(dataDir))
  const lost = Promise.withResolvers<string>()
  const lose = (reason: string) => {
    trouble(reason)
    lost.resolve(reason)
  }
  const onFull = () => lose(diskFull(dataDir))
  const journal = new Journal(dataDir, onFull)
  closers.push(() => journal.close())
  const activity = new Activity()
  let stopping = false
  const tell: Tell = (kind, line) => {
    // What fails because its counterpart has already been ended is no news.
    if (!stopping) options.tell(kind, line, clock.now())
  }
  const trouble = (line: string) => tell('trouble', line)
  const clock: Clock = new Clock(journal, activity, options.now, (error) =>
    trouble(`a timer failed: ${String(error)}`),
  )
  const meter = createMeter(journal)
  closers.push(() => meter.close())
  const { count } = meter
  const lifeline = createLifeline(trouble)
  closers.push(() => lifeline.cut())

  const door = await openDoor(options.port, journal, trouble)
  closers.push(() => door.close())
  const all = loadResources(assembly, door.url)
  const resources = (type: string) => all.filter((resource) => resource.type === type)
  const functions = readFunctions(resources('AWS::Lambda::Function'), assembly.assets)
  const { authorize } = createIam(resources)

  const engine = await startEngine(dataDir, lifeline, lose)
  closers.push(() => engine.stop())
  const tables = await createTables(engine, resources('AWS::DynamoDB::Table'))

  const services = new Map<string, Service>()
  const reader = readingCaller()
  const callers = [...functions.map((fn) => functionCaller(fn, authorize)), reader]
  const gateway = await createGateway({ clock, tell, callers, services, onFull })
  closers.push(() => gateway.close())
  const lambda = createLambda(
    {
      ...{ clock, activity, tell, count, lifeline, dataDir, endpoint: gateway.endpoint },
      // Beside the code: a new data directory starts as fast as one from before.
      codeCache: join(options.assembly, 'code-cache'),
    },
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
    count,
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
  const s3 = createS3(host)
  const mail = createMail(host, bus, createReceiver(host, s3, bus))
  const identity = createIdentity(host, options.claims)
  const login = createLogin(host, identity, door.url, options.people ?? [])
  const facts = createFactTeller(tell)
  const api = createHttpApi(host, identity, facts)
  const scheduler = createScheduler(host, states)
  closers.push(() => clock.stop())
  services.set('dynamodb', createDynamodb(engine.client, tables, streams.wake, count, onFull))
  services.set('states', states.service)
  services.set('events', bus.service)
  services.set('secretsmanager', secrets.service)
  services.set('ses', mail.service)
  services.set('s3', s3.service)

  const advance = async (to: Date) => {
    facts.flush()
    if (!clock.travelling) tell('clock', `on to ${to.toISOString().slice(0, 16).replace('T', ' ')}`)
    await clock.advance(to)
  }
  const control = createControl({
    now: () => clock.now(),
    advance,
    schedules: scheduler.list,
    run(name, input) {
      const running = scheduler.run(name, input)
      return running?.then(async (result) => {
        await activity.quiet()
        return result
      })
    },
  })

  await states.resume()
  bus.resume()
  scheduler.start()
  streams.start()
  door.open([mail.page, control, login], api)
  // First of all nobody comes in any more.
  closers.push(() => {
    facts.flush()
    stopping = true
    return door.close()
  })
  tell(
    'up',
    `${counted(tables.length, 'table')}, ${counted(functions.length, 'function')}: ${functions.map(({ label }) => label).join(', ')}`,
  )
  return {
    apiUrl: door.url,
    mailboxUrl: `${door.url}/_mailbox`,
    controlUrl: `${door.url}/_control`,
    token: await identity.issue({ person: 'developer', role: 'operator' }),
    issueToken: identity.issue,
    aws: {
      AWS_ENDPOINT_URL: gateway.endpoint,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: reader.keyId,
      AWS_SECRET_ACCESS_KEY: reader.secret,
    },
    signingSecret: firstSecret(resources('AWS::SecretsManager::Secret'), secrets.value),
    clock,
    quiet: () => activity.quiet(),
    advance,
    lost: lost.promise,
    runs: () => states.list(),
    messages: () => mail.messages(),
    usage: () => ({
      ...meter.read(),
      transitions: states.list().reduce((sum, { transitions }) => sum + transitions, 0),
      storedBytes: engine.file ? storedBytes(engine.file) : 0,
    }),
    memory: () => ({
      hostBytes: memoryOf([process.pid]) || process.memoryUsage.rss(),
      engineBytes: memoryOf(engine.pid === undefined ? [] : [engine.pid]),
      sandboxBytes: memoryOf(lambda.pids()),
    }),
    stop,
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
