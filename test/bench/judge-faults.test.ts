import { expect, test } from 'vitest'
import { judgeBands } from '../../bench/faults/judge-bands.ts'
import { judgePlaybooks } from '../../bench/faults/judge-playbooks.ts'
import { memoryTable } from '../../bench/faults/memory-table.ts'
import { loggedTable } from '../../bench/faults/outbox-log.ts'
import { now } from '../../bench/faults/setting.ts'
import { witness } from '../../bench/faults/witness.ts'
import { readRisk } from '../../functions/store/accounts/risk.ts'
import { outboxItem } from '../../functions/store/tasks/outbox.ts'
import { requestRun } from '../../functions/store/tasks/request-run.ts'
import { listRuns } from '../../functions/store/tasks/runs.ts'
import { saying } from '../support/told.ts'

const asked = { playbook: 'win-back', accountId: 'a', cause: '2024-07-04', why: saying('silence') } as const
const band = (from: string, to: string, number: number) =>
  outboxItem(
    {
      kind: 'announce',
      accountId: 'a',
      key: String(number),
      type: 'AccountBandChanged.v1',
      sentence: saying('a'),
      ids: { from, to },
    },
    now.toISOString(),
  )

test('a playbook that nothing read calls for is unfounded', async () => {
  const unfounded: string[] = []
  const table = witness(memoryTable(), unfounded)
  await readRisk(table, 'a')
  await listRuns(table, 'a')
  await table.transact(requestRun(asked, now))
  expect(unfounded).toEqual([expect.stringMatching(/^A#a RUN#win-back-/)])
})

test('a run without its request is torn, and so is a request without its run', async () => {
  const [whole, noRequest, noRun] = [memoryTable(), memoryTable(), memoryTable()]
  const [run, start, announcement] = requestRun(asked, now)
  if (!run || !start || !announcement) throw new Error('A request is three writes')
  await whole.transact([run, start, announcement])
  await noRequest.transact([run, announcement])
  await noRun.transact([start, announcement])
  expect(judgePlaybooks(whole)).toMatchObject({ torn: [], causes: new Set(['A#a win-back 2024-07-04']) })
  expect(judgePlaybooks(noRequest).torn).toHaveLength(1)
  expect(judgePlaybooks(noRun).torn).toEqual(['A#a'])
})

test('every announced band begins with the one before, and the last one is the band of the account', async () => {
  const memory = memoryTable()
  const { table, log } = loggedTable(memory)
  await table.put(band('green', 'yellow', 1))
  await table.transact([
    { put: { pk: 'A#a', sk: 'STATE', band: 'red', count: 7 } },
    { put: band('yellow', 'red', 2) },
  ])
  expect(judgeBands(memory, log.asked)).toEqual({
    ...{ changes: 2, accounts: 1, byAllFacts: 1 },
    ...{ outOfTurn: [], lastWord: [] },
  })
  await table.put(band('yellow', 'green', 3))
  expect(judgeBands(memory, log.asked)).toMatchObject({
    outOfTurn: ['A#a OUT#announce#AccountBandChanged.v1#3'],
    lastWord: ['A#a'],
  })
})
