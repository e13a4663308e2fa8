import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { qualityView } from '../../../console/complaints/quality-view.ts'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { QualityReport } from '../../../domain/complaints/quality/quality-report.ts'
import { markupOf } from '../../../domain/messages/markup.ts'
import { ColleagueInput } from '../../../domain/people/colleague.ts'
import { officeOf } from '../../../domain/people/office-of.ts'
import type { Caller } from '../../../functions/runtime/caller.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { morningMails } from '../../../functions/schedules/morning-mails.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { ownerIdOf } from '../../../functions/store/people/owner-id.ts'
import { savePerson } from '../../../functions/store/people/people.ts'
import { changeComplaint } from '../../../functions/store/tasks/complaints.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { send } from '../../support/http.ts'
import { accountId, acme, type Scene, scene } from '../steps/scene.ts'
import { readsRoutes } from './reads-routes.ts'

let engine: Engine
let stage: Scene
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
})
const at = () => stage.given.now().toISOString()
const get = (path: string, caller?: Caller) =>
  send(serveRoutes<'Reads'>(readsRoutes, stage.given), { method: 'GET', path, ...(caller && { caller }) })
const march = '/v1/insights/complaints?from=2026-03-01&to=2026-03-31'

/** Two complaints of two companies with different currencies, both answered with money, and one that is open. */
async function threeComplaints() {
  await saveAccount(stage.table, 'tokyo', { ...acme, name: 'Tokyo KK', currency: 'JPY' }, at())
  await stage.complain({ id: 'c-3', orderId: 'c-3' })
  for (const [id, of, amount] of [
    ['c-1', accountId, '12.50'],
    ['c-2', 'tokyo', '900'],
  ] as const) {
    await stage.complain({ id, orderId: id, accountId: of })
    const decision = {
      decision: 'upheld',
      remedy: 'credit',
      cause: 'packing',
      amount,
      answer: 'Sorry.',
    } as const
    await changeComplaint(stage.table, of, id, (present) =>
      moveComplaint(present, 'respond', { by: 'li', at: at() }, { respondedAt: at(), decision }),
    )
  }
}

describe('GET insights/complaints', () => {
  test('tells what the complaints of a period teach, with redress by the currency of each account', async () => {
    await threeComplaints()
    const { status, body } = await get(march)
    expect(status).toBe(200)
    expect(QualityReport.parse(body)).toMatchObject({
      received: { count: 3 },
      answeredLate: { count: 0, of: 2 },
      redress: [
        { currency: 'EUR', amount: '12.50', count: 1 },
        { currency: 'JPY', amount: '900', count: 1 },
      ],
      causes: { departments: [{ department: 'warehouse', found: { count: 2 } }], notFound: 0 },
    })
    expect(
      QualityReport.parse((await get(march.replaceAll('-03-', '-02-').replace('31', '28'))).body),
    ).toMatchObject({
      received: { count: 0 },
    })
  })

  test('is for nobody who answers for their own accounts alone, and for no period that is none', async () => {
    expect((await get(march, { person: 'li', role: 'owner' })).status).toBe(403)
    expect((await get('/v1/insights/complaints?from=2026-03-02&to=2026-03-01')).status).toBe(422)
    expect((await get('/v1/insights/complaints?from=2026-03-02')).status).toBe(422)
  })

  test('is a page of the console in either language that says the same figures', async () => {
    await threeComplaints()
    const report = QualityReport.parse((await get(march)).body)
    const seen = { timeZone: 'UTC', base: '/console', company: 'Nordwall', personId: 'li', name: 'Li' }
    const given = { role: 'manager', csrf: 'c', hidesTour: true, now: at(), here: '/' } as const
    const pageIn = async (locale: 'en' | 'zh-CN') => {
      const viewer = { ...seen, ...given, assets: { style: 's', script: 'j' }, locale }
      const { rootCauses } = stage.given.settings.complaints
      return markupOf((await qualityView(viewer, { report, rootCauses })).content)
    }
    const english = await pageIn('en')
    for (const words of [
      '3 (0.6 to 8.8)',
      '12.50 for 1 complaint',
      '900 for 1 complaint',
      'Warehouse',
      'Packed badly',
      '<svg',
    ])
      expect(english).toContain(words)
    for (const words of ['首次答复即解决', '仓储部', '3（0.6～8.8）'])
      expect(await pageIn('zh-CN')).toContain(words)
  })
})

describe('the monthly report', () => {
  const reports = async () =>
    (await stage.mails()).filter(({ subject }) => subject?.startsWith('Complaints in'))
  /** How many reports have gone out once the morning of an instant is over. */
  const by = async (instant: string, given = stage.given) => {
    stage.given.moveTo(instant)
    const counts = await morningMails.run(given)
    return [(await reports()).length, counts.failed]
  }

  test('goes once to whoever leads somebody and to the office, with a way out, from the third day of the next month on', async () => {
    await threeComplaints()
    expect(await by('2026-04-02T09:00:00.000Z')).toEqual([0, 0])
    // Before anybody is at work.
    expect(await by('2026-04-03T05:00:00.000Z')).toEqual([0, 0])
    expect(await by('2026-04-03T09:00:00.000Z')).toEqual([2, 0])
    expect(await by('2026-04-06T09:00:00.000Z')).toEqual([2, 0])
    const mails = await reports()
    expect(mails.map(({ to }) => to?.[0]?.address).toSorted()).toEqual([
      'ana.sol@example.com',
      officeOf(stage.given.settings).email,
    ])
    const [mail] = mails
    expect(mail?.subject).toBe('Complaints in Mar 2026: 3 received')
    expect(mail?.text).toContain('Warehouse: Packed badly')
    expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toMatch(
      /^<mailto:.*monthly%20reports/,
    )
  })

  test('comes in the working hours of whoever gets it, wherever they are, and not at the weekend', async () => {
    const ana = { name: 'Ana Sol', email: 'ana.sol@example.com', timeZone: 'Asia/Shanghai' }
    await savePerson(stage.table, ownerIdOf(ana.email), ColleagueInput.parse(ana))
    await threeComplaints()
    // A Saturday.
    expect(await by('2026-10-03T09:00:00.000Z')).toEqual([0, 0])
    expect(await by('2026-10-05T01:00:00.000Z')).toEqual([1, 0])
    expect((await reports())[0]?.to?.[0]?.address).toBe('ana.sol@example.com')
    expect(await by('2026-10-05T09:00:00.000Z')).toEqual([2, 0])
  })

  test('goes to nobody who asked for none, to nobody a week later, and not where nobody ever complained', async () => {
    const ana = { name: 'Ana Sol', email: 'ana.sol@example.com', reports: false }
    await savePerson(stage.table, ownerIdOf(ana.email), ColleagueInput.parse(ana))
    expect(await by('2026-04-03T09:00:00.000Z')).toEqual([0, 0])
    await threeComplaints()
    expect(await by('2026-06-10T09:00:00.000Z')).toEqual([0, 0])
    await by('2026-06-09T09:00:00.000Z')
    expect((await reports()).map(({ to }) => to?.[0]?.address)).not.toContain('ana.sol@example.com')
    expect(await reports()).not.toHaveLength(0)
  })

  test('what the mail service refuses is tried again in the next hour, and whoever got it gets it no second time', async () => {
    await threeComplaints()
    const { mail } = stage.given
    let left = 1
    const broken = {
      ...mail,
      send: (outgoing: Parameters<typeof mail.send>[0]) =>
        left-- > 0
          ? mail.send(outgoing)
          : Promise.reject(Object.assign(new Error('busy'), { $fault: 'client' })),
    }
    expect(await by('2026-04-03T09:00:00.000Z', { ...stage.given, mail: broken })).toEqual([1, 1])
    expect(await by('2026-04-03T10:00:00.000Z')).toEqual([2, 0])
    expect(await by('2026-04-03T11:00:00.000Z')).toEqual([2, 0])
  })
})
