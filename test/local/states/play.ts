import { createStates, type States } from '../../../local/states/create-states.ts'
import { createFakeHost, type FakeHost, type Handler } from './fake-host.ts'
import { aMachine, MACHINE_ARN } from './machine.ts'

/** What DescribeExecution answers, as far as the tests look. */
export interface Seen {
  status: string
  output?: unknown
  error?: string
  cause?: string
}

export interface Play {
  host: FakeHost
  states: States
  /** Sends one request as a function's SDK would; answers the parsed body. */
  ask(operation: string, body: unknown): Promise<Record<string, unknown>>
  /** Starts an execution and lets it run until it waits or ends. */
  start(input?: unknown, name?: string): Promise<Seen>
  see(name?: string): Promise<Seen>
  /** The types of the execution's history events, in order. */
  events(name?: string): Promise<string[]>
  /** Goes on after kill -9 with a new instance on the same journal. */
  restart(): Promise<Play>
}

/** One state machine, started on the fake host; the first state is where it begins. */
export async function play(
  states: Record<string, unknown>,
  functions: Record<string, Handler> = {},
  top: Record<string, unknown> = {},
): Promise<Play> {
  const host = await createFakeHost([aMachine(states, top)])
  host.functions = functions
  return playOn(host)
}

/** The same on a host that exists. */
export function playOn(host: FakeHost): Play {
  const states = createStates(host)
  const executionArn = (name: string) => `${MACHINE_ARN.replace(':stateMachine:', ':execution:')}:${name}`

  const ask: Play['ask'] = async (operation, body) => {
    const request = {
      service: 'states',
      operation,
      headers: {},
      roleArn: '',
      body: Buffer.from(JSON.stringify(body)),
    }
    states.service.needs(request)
    return JSON.parse(String((await states.service.handle(request)).body))
  }
  const see: Play['see'] = async (name = 'run-1') => {
    await host.activity.quiet()
    const { status, output, error, cause } = await ask('DescribeExecution', {
      executionArn: executionArn(name),
    })
    return {
      status: String(status),
      ...(output === undefined ? {} : { output: JSON.parse(String(output)) }),
      ...(error === undefined ? {} : { error: String(error) }),
      ...(cause === undefined ? {} : { cause: String(cause) }),
    }
  }
  return {
    host,
    states,
    ask,
    see,
    async start(input = {}, name = 'run-1') {
      const body = { stateMachineArn: MACHINE_ARN, name, input: JSON.stringify(input) }
      const answer = await ask('StartExecution', body)
      if ('__type' in answer) throw new Error(String(answer.__type))
      return see(name)
    },
    async events(name = 'run-1') {
      const { events } = await ask('GetExecutionHistory', {
        executionArn: executionArn(name),
        maxResults: 1000,
      })
      return Array.isArray(events) ? events.map(({ type }) => String(type)) : []
    },
    async restart() {
      const next = playOn(host.restart())
      await next.states.resume()
      return next
    },
  }
}
