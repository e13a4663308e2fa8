import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { steps } from '../../../functions/registry.ts'
import type { Ports } from '../../../functions/runtime/ports.ts'
import { Problem } from '../../../functions/runtime/problem.ts'
import { analyseAccount } from '../../../functions/steps/analyse-account.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { awaitAnswer } from '../../../functions/steps/await-answer.ts'
import { awaitAnswerAgain } from '../../../functions/steps/await-answer-again.ts'
import { awaitManager } from '../../../functions/steps/await-manager.ts'
import { awaitOrder } from '../../../functions/steps/await-order.ts'
import { backTestModel } from '../../../functions/steps/back-test-model.ts'
import { checkObstacles } from '../../../functions/steps/check-obstacles.ts'
import { chooseOffer } from '../../../functions/steps/choose-offer.ts'
import { closeComplaint } from '../../../functions/steps/close-complaint.ts'
import { closeRun } from '../../../functions/steps/close-run.ts'
import { escalateTask } from '../../../functions/steps/escalate-task.ts'
import { keepModel } from '../../../functions/steps/keep-model.ts'
import { learnModel } from '../../../functions/steps/learn-model.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { promoteModel } from '../../../functions/steps/promote-model.ts'
import { recordBreach } from '../../../functions/steps/record-breach.ts'
import { recordDecision } from '../../../functions/steps/record-decision.ts'
import { sendAcknowledgement } from '../../../functions/steps/send-acknowledgement.ts'
import { sendDecision } from '../../../functions/steps/send-decision.ts'
import { sendEscalation } from '../../../functions/steps/send-escalation.ts'
import { sendReminder } from '../../../functions/steps/send-reminder.ts'
import { sendStatement } from '../../../functions/steps/send-statement.ts'
import { sendTask } from '../../../functions/steps/send-task.ts'
import type { Table } from '../../../functions/store/table.ts'
import { givenFor } from '../../support/given.ts'

/**
 * A run stays open for up to 180 days and goes on by the machine it was started with: what that machine calls, where,
 * and with which payload is kept here. A step that is retired stays until the last run that may call it is over;
 * a new one, or a payload with more in it, is added here beside the old.
 */
const golden = z
  .record(z.string(), z.object({ function: z.string(), input: z.record(z.string(), z.string()) }))
  .parse(JSON.parse(readFileSync(new URL('../../golden/steps.json', import.meta.url), 'utf8')))
const hosted = [
  analyseAccount,
  assessComplaint,
  awaitAnswer,
  awaitAnswerAgain,
  awaitManager,
  awaitOrder,
  backTestModel,
  checkObstacles,
  chooseOffer,
  closeComplaint,
  closeRun,
  escalateTask,
  keepModel,
  learnModel,
  openTask,
  promoteModel,
  recordBreach,
  recordDecision,
  sendAcknowledgement,
  sendDecision,
  sendEscalation,
  sendReminder,
  sendStatement,
  sendTask,
]

test('every step that an open run may call is hosted where it was', () => {
  const hosts: Record<string, string> = steps
  for (const [name, step] of Object.entries(golden)) expect(hosts[name], name).toBe(step.function)
})

test('every step of this release is kept for the runs that begin with it', () => {
  expect(Object.keys(golden).sort()).toEqual(Object.keys(steps).sort())
})

test.each(Object.entries(golden))('%s takes the payload of runs that are open', async (name, { input }) => {
  const reached = new Error('the step has read its payload')
  const stops = { get: () => () => Promise.reject(reached) }
  const table = new Proxy({} as Table, stops)
  const mail = new Proxy({} as Ports['mail'], stops)
  const step = hosted.find((one) => one.name === name)
  const given = { ...givenFor(table, '2026-03-02T12:00:00Z'), mail }
  const failure: unknown = await step?.execute(input, given).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Error)
  expect(failure instanceof Problem && failure.code === 'invalid-request').toBe(false)
  const broken: unknown = await step?.execute({ ...input, other: 1 }, given).catch((error: unknown) => error)
  expect(broken).toMatchObject({ code: 'invalid-request' })
})
