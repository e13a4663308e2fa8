import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readComplaintForm } from '../../../domain/complaints/complaint-form.ts'
import { getTaskPage, headTaskPage } from '../../../functions/api/tasks/get-task-page.ts'
import { postTaskPage } from '../../../functions/api/tasks/post-task-page.ts'
import { takeForm } from '../../../functions/operations/complaints/take-form.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { sendAcknowledgement } from '../../../functions/steps/send-acknowledgement.ts'
import { strangerIdOf } from '../../../functions/store/mail/senders.ts'
import { makeLink } from '../../../functions/store/people/links.ts'
import { listComplaints } from '../../../functions/store/tasks/complaints.ts'
import { mustReadTask } from '../../../functions/store/tasks/tasks.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { requestOf } from '../pages/request.ts'
import { type Scene, scene } from './scene.ts'

const filled = {
  category: 'quality',
  description: 'The pallet is on fire, buy cheap watches',
  name: 'Nora New',
  email: 'nora@new.example',
  organisation: 'New Ltd',
}
const accountId = strangerIdOf(filled.email)
let engine: Engine
let stage: Scene
let refs: { runId: string; accountId: string; complaintId: string }
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  const read = readComplaintForm(filled)
  if ('wrong' in read) throw new Error('the form is wrong')
  await takeForm(read.form, { link: undefined, madeAt: stage.given.now(), locale: 'zh-CN' }, stage.given)
  const [complaint] = await listComplaints(stage.given.table, accountId)
  refs = { runId: 'run-1', accountId, complaintId: complaint?.complaintId ?? '' }
})

describe('a complaint', () => {
  test('of a stranger is confirmed in the language of the form, and carries nothing that they wrote to the address', async () => {
    expect(await sendAcknowledgement.execute(refs, stage.given)).toEqual({ status: 'sent' })
    const [mail] = await stage.mails()
    expect(mail?.to).toMatchObject([{ address: filled.email }])
    expect(mail?.subject).toMatch(/我们已收到您的投诉——编号 HF-/)
    expect(JSON.stringify(mail)).not.toMatch(/watches|pallet|Nora|New Ltd/)
  })

  test('of a stranger who tells of danger is a matter of safety at once, with the office', async () => {
    await assessComplaint.execute(refs, stage.given)
    await openTask.execute(refs, stage.given)
    const { value } = await mustReadTask(stage.given.table, accountId, 'task-run-1')
    expect(value).toMatchObject({ ownerId: 'office', safety: true })
    expect(Date.parse(value.dueAt) - stage.given.now().getTime()).toBeLessThanOrEqual(4 * 3_600_000)
    expect(value.why.map(({ key }) => key)).toContain('why.unknown-sender')
  })

  test('of a stranger is placed with the account that the office names, and goes to whoever looks after it', async () => {
    await assessComplaint.execute(refs, stage.given)
    await openTask.execute(refs, stage.given)
    const link = {
      accountId,
      taskId: 'task-run-1',
      personId: 'office',
      expiresAt: '2027-01-01T00:00:00.000Z',
    }
    const token = await makeLink(stage.given.table, link)
    const page = serveRoutes<'Pages'>(
      { GetTaskPage: getTaskPage, HeadTaskPage: headTaskPage, PostTaskPage: postTaskPage },
      stage.given,
    )
    expect((await page(requestOf('GET', token), {})).body).toContain('name="step" value="account"')
    const leads = await page(requestOf('POST', token, { step: 'account', account: 'nobody' }), {})
    expect(leads.headers?.location).toBe(`${token}?step=account`)
    const wrong = await page(requestOf('GET', token, undefined, undefined, 'step=account'), {})
    expect([wrong.statusCode, wrong.body?.includes('href="#account"')]).toEqual([422, true])
    const named = await page(requestOf('POST', token, { step: 'account', account: 'acme' }), {})
    expect(named.statusCode).toBe(303)
    const { value } = await mustReadTask(stage.given.table, accountId, 'task-run-1')
    expect([value.handing, value.ownerId === 'office']).toEqual(['reassigned', false])
    const [complaint] = await listComplaints(stage.given.table, accountId)
    expect(complaint?.triage).toBeUndefined()
  })
})
