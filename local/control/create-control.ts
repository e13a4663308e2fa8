import type { IncomingMessage, ServerResponse } from 'node:http'
import { AlreadyTravelling } from '../kernel/clock.ts'
import { AccessDenied, type InvokeResult } from '../kernel/types.ts'
import type { ListedSchedule } from '../scheduler/create-scheduler.ts'
import type { JsonObject } from '../states/json.ts'
import { json, problem } from './answer.ts'
import { showControlPage } from './control-page.ts'
import { readJourney } from './read-journey.ts'
import { readRunInput } from './read-run-input.ts'
import { BadRequest, parseJson, readText } from './request-body.ts'

const PREFIX = '/_control'
const RUN = /^POST \/schedules\/([^/]+)\/run$/

/** What the control answers from. */
export interface ControlHost {
  now(): Date
  /** Moves the clock and returns when the stack is quiet again. Throws AlreadyTravelling. */
  advance(to: Date): Promise<void>
  schedules(): ListedSchedule[]
  /**
   * Fires a schedule now, `input` laid over its own, and returns when the stack is quiet again; undefined when there is
   * none of that name.
   */
  run(schedule: string, input: JsonObject): Promise<InvokeResult> | undefined
}

/**
 * Serves `/_control`: the clock, the way to move it, the schedules and the way to run one, and a page for all of them.
 * Answers false for every other path.
 */
export function createControl(host: ControlHost) {
  async function advance(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const body = await readText(request)
      const wish: unknown = isForm(request) ? Object.fromEntries(new URLSearchParams(body)) : parseJson(body)
      await host.advance(readJourney(wish, host.now()))
      if (isForm(request)) response.writeHead(303, { location: PREFIX }).end()
      else json(response, 200, { now: host.now().toISOString() })
    } catch (error) {
      if (error instanceof BadRequest) problem(response, 400, 'Not a journey', error.message)
      else if (error instanceof AlreadyTravelling) problem(response, 409, 'Already travelling', error.message)
      else throw error
    }
  }

  async function run(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const result = await host.run(name, isForm(request) ? {} : readRunInput(await readText(request)))
      const known = host
        .schedules()
        .map((schedule) => schedule.name)
        .join(', ')
      if (!result)
        return problem(response, 404, 'No such schedule', `the stack has ${known || 'no schedule'}`)
      if (result.error)
        return problem(
          response,
          502,
          'It failed',
          `${name}: ${result.error.errorType}; the logs of the data directory say why`,
        )
      if (isForm(request)) response.writeHead(303, { location: PREFIX }).end()
      else json(response, 200, { schedule: name, answer: result.payload, now: host.now().toISOString() })
    } catch (error) {
      if (error instanceof AccessDenied) problem(response, 403, 'Not allowed', error.message)
      else if (error instanceof BadRequest) problem(response, 400, 'Not an input', error.message)
      else throw error
    }
  }

  async function steer(asked: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, name] = RUN.exec(asked) ?? []
    if (foreign(request))
      problem(response, 403, 'Foreign page', 'only pages of the stack itself may steer the stack')
    else if (asked === 'POST /advance') await advance(request, response)
    else if (name) await run(name, request, response)
    else problem(response, 404, 'Not found', `${asked} is unknown; there are ${WAYS}`)
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ''] = (request.url ?? '').split('?')
    if (path !== PREFIX && !path.startsWith(`${PREFIX}/`)) return false
    const asked = `${request.method} ${path.slice(PREFIX.length).replace(/\/$/, '')}`
    if (asked === 'GET ' || asked === 'HEAD ') showControlPage(response, host.now(), host.schedules())
    else if (asked === 'GET /clock') json(response, 200, { now: host.now().toISOString() })
    else if (asked === 'GET /schedules') json(response, 200, { schedules: host.schedules() })
    else await steer(asked, request, response)
    return true
  }
}

const WAYS = 'GET /clock, POST /advance, GET /schedules and POST /schedules/{name}/run'

/** Browsers name the page that sends a form; scripts do not. */
function foreign({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined && headers.origin !== `http://${headers.host}`
}

function isForm({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
}
