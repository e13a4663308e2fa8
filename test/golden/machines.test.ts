import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeTask } from '../../domain/tasks/settle-task.ts'
import { answerByOrder } from '../../functions/operations/tasks/answer-by-order.ts'
import { changeTask } from '../../functions/operations/tasks/change-task.ts'
import { steps } from '../../functions/registry.ts'
import type { Ports } from '../../functions/runtime/ports.ts'
import { Problem } from '../../functions/runtime/problem.ts'
import { actionKey } from '../../functions/store/actions/actions.ts'
import { firstRevision } from '../../functions/store/table/revision.ts'
import type { Table } from '../../functions/store/table/table.ts'
import { readRun } from '../../functions/store/tasks/runs.ts'
import { workflows } from '../../workflows/registry.ts'
import { retiredSteps } from '../../workflows/retired-steps.ts'
import { stepsOf } from '../../workflows/workflow.ts'
import { accountId } from '../functions/steps/scene.ts'
import { type Engine, startEngine } from '../support/engine.ts'
import { givenFor } from '../support/given.ts'
import { company, type Machine } from '../workflows/company.ts'
import { earlierMachine } from './earlier-machine.ts'
import { goldenMachines, todaysMachines } from './golden-machines.ts'
import { hosted } from './hosted-steps.ts'
import { anAction } from './scenes/an-action.ts'

/**
 * A run stays open for up to 180 days and goes on by the machine that it was begun with. That machine calls functions by name, with the
 * payloads it has, and reads certain fields of what they answer.
 */
const machines = goldenMachines()
const calls = machines.flatMap(({ name, definition, hosts }) =>
  Object.entries(definition.States).flatMap(([state, { Arguments }]) =>
    Arguments
      ? [{ state, machine: name, payload: Arguments.Payload, host: hosts[Arguments.Payload.step] }]
      : [],
  ),
)
/** What runs pass on, by the field of the payload. */
const passed: Readonly<Record<string, string>> = {
  runId: 'win-back-acme-1',
  accountId: 'acme',
  complaintId: 'c-77',
  taskId: 't-1',
  token: 'token',
  at: '2026-03-01T03:00:00Z',
  period: '2026-03-01',
  outcome: 'skipped',
  reason: 'an open complaint',
}

test('every state machine of this release is kept for the runs that begin with it', () => {
  const kept = new Set(machines.map(({ name }) => name))
  expect(
    todaysMachines()
      .filter(({ name }) => !kept.has(name))
      .map(({ name }) => name),
    'is no golden file under test/golden/machines: run `npm run golden`. What runs of a deployed release call must stay (workflows/retired-steps.ts); only a machine that nobody deployed may be removed',
  ).toEqual([])
})

test('the steps that only runs of earlier releases call are named as retired, and no others', () => {
  const retired = workflows.map(({ name, definition }) => {
    const today = new Set(stepsOf(definition))
    const ever = machines
      .filter(({ workflow }) => workflow === name)
      .flatMap((machine) => stepsOf(machine.definition))
    return [name, [...new Set(ever)].filter((step) => !today.has(step)).sort()]
  })
  const named = workflows.map(({ name }) => [name, [...(retiredSteps[name] ?? [])].sort()])
  expect(named).toEqual(retired)
})

describe.each(calls)('$state of $machine', ({ payload, host }) => {
  const { step: name, ...fields } = payload

  test('is answered by the function that it calls', () => {
    const hosts: Record<string, string> = steps
    expect(hosts[name], name).toBe(host)
  })

  test('is understood', async () => {
    const input = Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        String(value).startsWith('{%') ? passed[field] : value,
      ]),
    )
    expect(Object.values(input), 'say above what runs pass on in this field').not.toContain(undefined)
    const reached = new Error('the step has read its payload')
    const stops = { get: () => () => Promise.reject(reached) }
    const table = new Proxy({} as Table, stops)
    const given = { ...givenFor(table, '2026-03-02T12:00:00Z'), mail: new Proxy({} as Ports['mail'], stops) }
    const step = hosted.find((one) => one.name === name)
    const failure: unknown = await step?.execute(input, given).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Error)
    expect(failure instanceof Problem && failure.code === 'invalid-request').toBe(false)
    const broken: unknown = await step
      ?.execute({ ...input, other: 1 }, given)
      .catch((error: unknown) => error)
    expect(broken).toMatchObject({ code: 'invalid-request' })
  })
})

describe('a run that an earlier release began', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await startEngine()
  })
  afterAll(() => engine.stop())

  const ways = machines
    .filter(({ workflow }) => workflow !== 'refit')
    .flatMap(({ name, workflow, definition }) => [
      { name, workflow, definition, way: 'waits for weeks, and is answered' as const },
      {
        name,
        workflow,
        definition: earlierMachine(definition),
        way: 'had other names, and is answered' as const,
      },
    ])

  test.each(ways)('ends well under this one: $name $way', async ({ workflow, definition, way }) => {
    const others: Machine[] = workflows.filter(({ name }) => name !== workflow)
    const stage = await company(engine, [...others, { name: workflow, definition }])
    try {
      if (workflow === 'lot-call')
        await stage.table.put(firstRevision(actionKey('2026-01-05 mira'), anAction))
      const { runId } =
        workflow === 'complaint-handling'
          ? await stage.complain()
          : await stage.begin(workflow as 'win-back', '2026-01-05 mira')
      await stage.settle()
      const { states: before } = await stage.run(workflow, runId)
      await stage.nextRelease()
      if (way === 'waits for weeks, and is answered') await stage.days(40)
      if (workflow === 'complaint-handling') await stage.answer(decided)
      if (workflow === 'win-back')
        await answerByOrder({ accountId, taskId: `task-${runId}` }, 'o-9', stage.given)
      if (workflow === 'joint-call' || workflow === 'lot-call')
        await changeTask({ accountId, taskId: `task-${runId}` }, stage.given, (task, _people, at) =>
          closeTask(task, 'They know each other', { by: 'li', at }),
        )
      await stage.days(1)
      const { status, error = '', states } = await stage.run(workflow, runId)
      expect(states.slice(0, before.length)).toEqual(before)
      for (const state of states) expect(Object.keys(definition.States)).toContain(state)
      expect(status, error).toMatch(/^(SUCCEEDED|FAILED)$/)
      const ends = Object.values(definition.States).filter(({ Type }) => Type === 'Fail')
      if (status === 'FAILED') expect(ends.map((end) => end.Error)).toContain(error)
      expect(await readRun(stage.table, accountId, runId)).toMatchObject({ status: 'closed' })
      expect(stage.given.lines.filter((line) => line.includes('"level":"error"'))).toEqual([])
    } finally {
      await stage.close()
    }
  })
})

const decided = {
  outcome: 'resolve',
  decision: 'upheld',
  remedy: 'replacement',
  answer: 'New ones are coming.',
}
