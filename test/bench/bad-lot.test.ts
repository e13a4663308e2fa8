import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { judgeLot } from '../../bench/bad-lot/judge-lot.ts'
import { ofPeople } from '../../bench/bad-lot/of-people.ts'

const root = resolve(import.meta.dirname, '../..')
const right = {
  ...{ complaints: 40, accounts: 10, linked: 40, unlinked: 0, acknowledged: 40, without: 0, letters: 40 },
  ...{ complaintTasks: 10, callTasks: 0, people: [], failures: [] },
  actions: [{ found: {} as never, calls: undefined, entries: 1 }],
}

describe('the day of a bad lot', () => {
  test('is wrong with no action or two, with cases alone, unanswered or with nobody, and with a person flooded', () => {
    const flooded = { address: 'li@x.example', day: '2026-03-02', single: 21, others: 0 }
    expect(judgeLot(right)).toEqual([])
    for (const wrong of [
      ...[{ actions: [] }, { actions: [...right.actions, ...right.actions] }, { unlinked: 1 }],
      ...[{ acknowledged: 39 }, { without: 1 }, { failures: ['SendMail'] }, { people: [flooded] }],
    ])
      expect(judgeLot({ ...right, ...wrong }), JSON.stringify(wrong)).toHaveLength(1)
  })

  test('counts what each person was sent on each day, mails about one complaint apart from others', () => {
    const mail = (to: string, date: string, subject: string) => ({
      id: '',
      from: '',
      to: [to],
      date,
      subject,
    })
    const mails = [
      mail('li@x.example', '2026-03-02T09:00:00Z', 'Complaint HF-2A2A-2A2A of Acme – please answer by Mon'),
      mail('li@x.example', '2026-03-02T10:00:00Z', '3 tasks today, first: Complaint HF-2A2A-2A2A of Acme'),
      mail('li@x.example', '2026-03-03T09:00:00Z', 'Complaint HF-3B3B-3B3B of Acme – please answer by Mon'),
      mail('jo@y.example', '2026-03-03T09:00:00Z', 'Complaint HF-3B3B-3B3B'),
    ]
    expect(ofPeople(mails, ['li@x.example'])).toEqual([
      { address: 'li@x.example', day: '2026-03-02', single: 1, others: 1 },
      { address: 'li@x.example', day: '2026-03-03', single: 1, others: 0 },
    ])
  })

  test('is lived through on the local stack without anything wrong', { timeout: 240_000 }, async () => {
    const flags = ['bench/bad-lot.ts', '--complaints', '32', '--accounts', '8', '--json']
    const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: root, timeout: 220_000 })
    expect(JSON.parse(stdout)).toMatchObject({ acknowledged: 32, complaintTasks: 8, wrong: [] })
  })
})
