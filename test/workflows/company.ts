import type { Given } from '../../functions/runtime/ports.ts'
import { morningMails } from '../../functions/schedules/morning-mails.ts'
import { analyseAccount } from '../../functions/steps/analyse-account.ts'
import { assessComplaint } from '../../functions/steps/assess-complaint.ts'
import { awaitAnswer } from '../../functions/steps/await-answer.ts'
import { awaitOrder } from '../../functions/steps/await-order.ts'
import { checkObstacles } from '../../functions/steps/check-obstacles.ts'
import { chooseOffer } from '../../functions/steps/choose-offer.ts'
import { closeComplaint } from '../../functions/steps/close-complaint.ts'
import { closeRun } from '../../functions/steps/close-run.ts'
import { openFollowUp } from '../../functions/steps/open-follow-up.ts'
import { openTask } from '../../functions/steps/open-task.ts'
import { openTellTask } from '../../functions/steps/open-tell-task.ts'
import { recordDecision } from '../../functions/steps/record-decision.ts'
import { recordTold } from '../../functions/steps/record-told.ts'
import { sendAcknowledgement } from '../../functions/steps/send-acknowledgement.ts'
import { sendDecision } from '../../functions/steps/send-decision.ts'
import { sendHoldingLetter } from '../../functions/steps/send-holding-letter.ts'
import { sendStatement } from '../../functions/steps/send-statement.ts'
import { sendTask } from '../../functions/steps/send-task.ts'
import { tendTask } from '../../functions/steps/tend-task.ts'
import { timeStatement } from '../../functions/steps/time-statement.ts'
import type { Resource } from '../../local/kernel/types.ts'
import { createStates } from '../../local/states/create-states.ts'
import { workflows } from '../../workflows/registry.ts'
import { sendForm } from '../functions/pages/send-form.ts'
import { scene } from '../functions/steps/scene.ts'
import { createFakeHost } from '../local/states/fake-host.ts'
import type { Engine } from '../support/engine.ts'

const hosted = [
  ...[analyseAccount, assessComplaint, awaitAnswer, awaitOrder, checkObstacles, chooseOffer, closeComplaint],
  ...[closeRun, openFollowUp, openTask, openTellTask, recordDecision, recordTold, tendTask, timeStatement],
  ...[sendAcknowledgement, sendDecision, sendHoldingLetter, sendStatement, sendTask],
]
const states = 'arn:aws:states:eu-west-1:000000000000'
const lambda = 'arn:aws:lambda:eu-west-1:000000000000:function'

/** The name of a state machine and its definition. */
export type Machine = { name: string; definition: unknown }

/**
 * The state machines (the shipped ones, unless told) with the real steps on a real table, on a clock that can be moved by days.
 */
export async function company(engine: Engine, released: readonly Machine[] = workflows) {
  const stage = await scene(engine)
  let host = await createFakeHost(released.map(machineOf), stage.given.now())
  const given: Given<'table' | 'mail'> = stage.given
  stage.given.now = () => host.clock.now()
  host.functions.host = (payload) => {
    const { step, ...input } = Object(payload)
    const found = hosted.find(({ name }) => name === step)
    if (!found) throw new Error(`no step ${step}`)
    return found.execute(input, given)
  }
  let machines = createStates(host)
  const ask = async (operation: string, body: object) => {
    const request = {
      service: 'states',
      operation,
      headers: {},
      roleArn: '',
      body: Buffer.from(JSON.stringify(body)),
    }
    return JSON.parse(String((await machines.service.handle(request)).body))
  }
  stage.given.runs.start = async (input) => {
    const stateMachineArn = `${states}:stateMachine:${input.playbook}`
    await ask('StartExecution', { stateMachineArn, name: input.runId, input: JSON.stringify(input) })
    return 'started'
  }
  stage.given.runs.answer = async (taskToken, output) => {
    const { __type: error } = await ask('SendTaskSuccess', { taskToken, output: JSON.stringify(output) })
    return error ? 'gone' : 'answered'
  }
  /** Lets the outbox be dispatched and the runs go on until everything waits. */
  const settle = async () => {
    do {
      await stage.dispatch()
      await host.activity.quiet()
    } while ((await stage.dump()).some(({ outboxPk }) => outboxPk))
  }
  return {
    ...stage,
    settle,
    /** Everything is stopped and started again with the shipped machines, over the same state. */
    async nextRelease() {
      host = host.restart(workflows.map(machineOf))
      machines = createStates(host)
      await machines.resume()
      await settle()
    },
    /** Days go by, one after the other; each ends with the mails of its morning. */
    async days(count: number) {
      for (let day = 0; day < count; day++) {
        await host.pass(86_400)
        await settle()
        await morningMails.run(given)
        await settle()
      }
    },
    /** Posts a form to the link of the latest mail. */
    async answer(body: Record<string, string>) {
      const { status } = await sendForm(await stage.link(), body, given)
      await settle()
      // Until it can no longer be taken back.
      await host.pass(600)
      await settle()
      return status
    },
    subjects: async () => (await stage.mails()).map(({ to, subject }) => `${to?.[0]?.name}: ${subject}`),
    async run(playbook: string, runId: string) {
      const { status, error } = await ask('DescribeExecution', {
        executionArn: `${states}:execution:${playbook}:${runId}`,
      })
      const { events } = await ask('GetExecutionHistory', {
        executionArn: `${states}:execution:${playbook}:${runId}`,
        maxResults: 1000,
      })
      const entered = Array.isArray(events)
        ? events.flatMap((event) => event.stateEnteredEventDetails?.name ?? [])
        : []
      return { status, ...(error && { error }), states: entered }
    },
    close: () => host.close(),
  }
}
export type Company = Awaited<ReturnType<typeof company>>

function machineOf({ name, definition }: Machine): Resource {
  const arn = `${states}:stateMachine:${name}`
  const DefinitionString = JSON.stringify(definition).replaceAll(/\$\{\w+\}/g, `${lambda}:host`)
  const properties = { DefinitionString, RoleArn: 'arn:aws:iam::000000000000:role/run' }
  return {
    logicalId: name.replaceAll('-', ''),
    type: 'AWS::StepFunctions::StateMachine',
    properties,
    ref: arn,
    arn,
  }
}
