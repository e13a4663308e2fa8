import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ComplaintInput } from '../../../../domain/complaints/complaint.ts'
import { Settings } from '../../../../domain/settings.ts'
import { complaintKey, listComplaints } from '../../../../functions/store/tasks/complaints.ts'
import { storeComplaint } from '../../../../functions/store/tasks/store-complaint.ts'
import { type Engine, startEngine, type TestTable } from '../../../support/engine.ts'
import { complaint } from '../../../support/facts.ts'

let engine: Engine
let stored: TestTable
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stored = await engine.newTable()
})
const settings = Settings.parse({})
const store = (changes: Partial<typeof complaint>, at: string) =>
  storeComplaint(stored.table, ComplaintInput.parse({ ...complaint, ...changes }), new Date(at), settings)

async function close(complaintId: string, at: string) {
  const key = complaintKey('acme', complaintId)
  const item = await stored.table.get(key)
  const value = { ...Object(item?.value), status: 'closed', closedAt: at }
  await stored.table.put({ ...key, value, revision: 2 })
}

describe('a second complaint about the same order', () => {
  test('opens a closed one again within the window, and says so on both and on the bus', async () => {
    await store({}, '2026-03-01T10:00:00Z')
    await close('c-77', '2026-03-05T10:00:00Z')
    await store({ id: 'c-78' }, '2026-03-10T10:00:00Z')
    const [first, second] = await listComplaints(stored.table, 'acme')
    expect(first).toMatchObject({ status: 'closed', reopenedBy: 'c-78' })
    expect(second).toMatchObject({ reopens: 'c-77', reopenedCount: 1, status: 'received' })
    const types = (await stored.dump()).flatMap(({ sk }) =>
      sk.startsWith('OUT#announce#Complaint') ? [sk] : [],
    )
    expect(types.map((sk) => sk.split('#')[2])).toEqual(['ComplaintReceived.v1', 'ComplaintReopened.v1'])
  })

  test('is a matter of its own after the window', async () => {
    await store({}, '2026-03-01T10:00:00Z')
    await close('c-77', '2026-03-05T10:00:00Z')
    await store({ id: 'c-78' }, '2026-05-10T10:00:00Z')
    const [first, second] = await listComplaints(stored.table, 'acme')
    expect(first).toMatchObject({ status: 'closed' })
    expect(second).not.toHaveProperty('reopens')
  })

  test('opens it again only once when two arrive at the same moment', async () => {
    await store({}, '2026-03-01T10:00:00Z')
    await close('c-77', '2026-03-05T10:00:00Z')
    const at = '2026-03-10T10:00:00Z'
    await Promise.all([store({ id: 'c-78' }, at), store({ id: 'c-79' }, at)])
    const complaints = await listComplaints(stored.table, 'acme')
    expect(complaints.filter(({ reopens }) => reopens === 'c-77')).toHaveLength(1)
    expect(complaints).toHaveLength(3)
  })
})
