import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { shippedProfiles } from '../../../domain/complaints/clocks/shipped-profiles.ts'
import { SlaProfile } from '../../../domain/complaints/clocks/sla-profile.ts'
import type { Decision } from '../../../domain/complaints/complaint.ts'
import { moveComplaint } from '../../../domain/complaints/move-complaint.ts'
import { closeOneComplaint } from '../../../functions/operations/complaints/close-one-complaint.ts'
import { tellOneComplaint } from '../../../functions/operations/complaints/tell-one-complaint.ts'
import { assessComplaint } from '../../../functions/steps/assess-complaint.ts'
import { openTask } from '../../../functions/steps/open-task.ts'
import { sendAcknowledgement } from '../../../functions/steps/send-acknowledgement.ts'
import { makeCaseLink } from '../../../functions/store/people/case-links.ts'
import { listAttachments } from '../../../functions/store/tasks/attachments.ts'
import { listAudit } from '../../../functions/store/tasks/audit.ts'
import { changeComplaint, readComplaint } from '../../../functions/store/tasks/complaints.ts'
import { mustReadTask } from '../../../functions/store/tasks/tasks.ts'
import { customerPages, withFiles } from '../../support/customer-pages.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { sample } from '../../support/sample-files.ts'
import { accountId, type Scene, scene } from '../steps/scene.ts'

let engine: Engine
let stage: Scene
let ask: ReturnType<typeof customerPages>
let refs: { runId: string; accountId: string; complaintId: string }
let path: string
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  ask = customerPages(stage.given)
  refs = await stage.complain()
  await sendAcknowledgement.execute(refs, stage.given)
  await assessComplaint.execute(refs, stage.given)
  await openTask.execute(refs, stage.given)
  const [letter] = await stage.mails()
  path = /\/cases\/[\w-]{43}/.exec(letter?.text ?? '')?.[0] ?? ''
})

const complaint = () => readComplaint(stage.table, accountId, refs.complaintId)
const post = (form: Record<string, string>) => ask('POST', path, form)
const told = ({ headers }: Awaited<ReturnType<typeof post>>) => String(headers.location).split('?told=')[1]
/** What a form that is not complete leads to: nothing is taken in, and the page says what is wrong. */
async function amend(form: Record<string, string>): Promise<string> {
  const { status, headers } = await post(form)
  expect([status, String(headers.location).split('?')[1]]).toEqual([303, 'step=amend'])
  const page = await ask('GET', `${path}?step=amend`)
  expect([page.status, page.text.includes('role="alert"')]).toEqual([422, true])
  return page.text
}
/** The complaint answered, and the customer told. */
async function decide(verdict: Decision['decision'] = 'upheld') {
  const mover = { by: 'li', at: stage.given.now().toISOString() }
  const decision = { decision: verdict, remedy: 'replacement', answer: 'New ones are coming.' } as const
  await changeComplaint(stage.table, accountId, refs.complaintId, (present) =>
    moveComplaint(present, 'respond', mover, { respondedAt: mover.at, decision }),
  )
  const told = { how: 'phone', on: '2026-03-02', by: 'Li Wei' }
  await tellOneComplaint(refs, mover, told, stage.given)
}

describe('the page of a case', () => {
  test('is opened by the link in every letter, and says what comes next and when, and nothing internal', async () => {
    const before = await stage.dump()
    const page = await ask('GET', path)
    expect(page.status).toBe(200)
    const { reference, assessment } = await complaint()
    expect(page.text).toContain(reference)
    expect(page.text).toContain('12 of 40 units cracked')
    expect(page.text).toContain('You have our answer no later than')
    expect(assessment).toBeDefined()
    for (const internal of ['Li Wei', 'Ana Sol', 'major', 'minor', 'critical', 'li.wei', 'priority'])
      expect(page.text).not.toContain(internal)
    expect(await stage.dump()).toEqual(before)
  })

  test('is not there for a made-up or an old link, which tells nothing', async () => {
    expect((await ask('GET', `/cases/${'A'.repeat(43)}`)).status).toBe(404)
    const expiresAt = '2026-03-02T08:00:00.000Z'
    const old = await makeCaseLink(stage.table, { accountId, complaintId: refs.complaintId, expiresAt })
    const page = await ask('GET', `/cases/${old}`)
    expect([page.status, page.text.includes('cracked')]).toEqual([410, false])
    expect((await ask('POST', `/cases/${old}`, { step: 'withdraw', confirm: 'yes' })).status).toBe(410)
  })

  test('takes more words once, and whoever has the task gets them by mail at once', async () => {
    const text = '<b>Two more</b> broke today.'
    expect(told(await post({ step: 'add', text }))).toBe('added')
    expect(told(await post({ step: 'add', text }))).toBe('added')
    const { value } = await mustReadTask(stage.table, accountId, `task-${refs.runId}`)
    expect(value.why.filter(({ key }) => key === 'why.customer-added')).toEqual([
      { key: 'why.customer-added', values: { text } },
    ])
    expect(value.mails).toEqual([{ name: 'task', personId: value.ownerId }])
    const page = await ask('GET', `${path}?told=added`)
    expect(page.text).toContain('&lt;b&gt;Two more')
    expect(page.text.match(/Two more/g)).toHaveLength(1)
    expect(await amend({ step: 'add', text: '  ' })).toContain('href="#text"')
  })

  test('takes twenty additions, and then asks to be called', async () => {
    for (let n = 0; n < 20; n++) await post({ step: 'add', text: `No. ${n}` })
    expect(told(await post({ step: 'add', text: 'And again' }))).toBe('too-much')
  })

  test('takes a complaint back only when that was ticked; its task is dropped', async () => {
    expect(await amend({ step: 'withdraw' })).toContain('href="#confirm"')
    expect((await complaint()).status).not.toBe('withdrawn')
    expect(told(await post({ step: 'withdraw', confirm: 'yes' }))).toBe('withdrawn')
    expect((await complaint()).status).toBe('withdrawn')
    const { value } = await mustReadTask(stage.table, accountId, `task-${refs.runId}`)
    expect(value.status).toBe('dropped')
  })

  test('asks whether the answer settles it, and closes it when it does', async () => {
    expect((await ask('GET', path)).text).not.toContain('value="solved"')
    expect(told(await post({ step: 'solved' }))).toBe('late')
    await decide()
    const page = await ask('GET', path)
    expect(page.text).toContain('New ones are coming.')
    expect(told(await post({ step: 'solved' }))).toBe('solved')
    expect(told(await post({ step: 'solved' }))).toBe('solved')
    expect(await complaint()).toMatchObject({ status: 'closed', acceptedAt: stage.given.now().toISOString() })
    const audit = await listAudit(stage.table, accountId, refs.complaintId)
    expect(audit.at(-1)).toMatchObject({ by: 'customer', move: 'accept', from: 'decided', to: 'closed' })
  })

  test('says when it closes by itself, and is taken up again from there, too', async () => {
    await decide()
    expect((await ask('GET', path)).text).toContain('by Mon 16 Mar, we close it')
    expect(told(await post({ step: 'again', why: 'They broke, too.' }))).toBe('again')
    expect((await ask('GET', path)).text).not.toContain('we close it')
    expect(told(await post({ step: 'solved' }))).toBe('late')
  })

  test('names the outside route of the profile beside an answer that is not all that was asked for', async () => {
    stage.given.settings.sla.profiles['iso-10002'] = SlaProfile.parse({
      ...shippedProfiles['iso-10002'],
      outside: {
        name: 'Trade Ombudsman',
        url: 'https://ombudsman.example',
        within: { length: 6, unit: 'months' },
      },
    })
    await decide('rejected')
    expect((await ask('GET', path)).text).toContain(
      'somebody outside of our company until 2 September 2026: Trade Ombudsman, https://ombudsman.example',
    )
  })

  test('is taken up again when the answer does not settle it, with what is missing, once', async () => {
    await decide()
    await closeOneComplaint(refs, { type: 'close' }, 'holdfast', stage.given)
    expect(await amend({ step: 'again', why: 'x'.repeat(2001) })).toContain('x'.repeat(2001))
    expect(told(await post({ step: 'again', why: 'They broke, too.' }))).toBe('again')
    expect(told(await post({ step: 'again', why: 'They broke, too.' }))).toBe('again')
    expect(await complaint()).toMatchObject({ status: 'reopened', reopenedCount: 1 })
    expect((await ask('GET', path)).text).toContain('They broke, too.')
  })

  test('takes nothing up again after the time for it', async () => {
    await decide()
    await closeOneComplaint(refs, { type: 'close' }, 'holdfast', stage.given)
    stage.given.moveTo('2026-04-10T09:00:00.000Z')
    expect((await ask('GET', path)).text).not.toContain('value="again"')
    expect(told(await post({ step: 'again', why: 'Late.' }))).toBe('late')
    expect((await complaint()).status).toBe('closed')
  })
})

describe('files that a customer adds', () => {
  const send = (form: Record<string, string>, ...files: [string, Uint8Array][]) =>
    ask('POST', path, withFiles({ step: 'add', ...form }, ...files))
  const kept = () => listAttachments(stage.table, refs.complaintId)
  const notes = async () =>
    (await listAudit(stage.table, accountId, refs.complaintId)).flatMap(({ move, why }) =>
      move === 'note' ? [why] : [],
    )

  test('come with words or without, are shown with their size and day, and reach whoever works on it without their names', async () => {
    expect(told(await send({ text: 'Two more.' }, ['crate 1.jpg', sample.jpeg()]))).toBe('added')
    expect(told(await send({ text: '' }, ['slip.pdf', sample.pdf()]))).toBe('added')
    const page = await ask('GET', path)
    expect(page.text).toMatch(/<li>crate 1\.jpg, 1 KB, Mon 2 Mar<\/li>/)
    expect(await notes()).toEqual(['Two more.\n[JPEG, 1 KB]', '[PDF, 1 KB]'])
    expect(stage.given.files.size).toBe(2)
  })

  test('are taken once, however often the form is sent', async () => {
    for (let n = 0; n < 3; n++) await send({ text: 'Two more.' }, ['crate.jpg', sample.jpeg()])
    expect([(await kept()).length, (await notes()).length]).toEqual([1, 1])
  })

  test('are all given back when one of them is not taken: the page says which and why, and keeps the words', async () => {
    const { headers } = await send(
      { text: 'Two more.' },
      ['photo.jpg', sample.exe()],
      ['ok.png', sample.png()],
    )
    expect(String(headers.location).split('?')[1]).toBe('step=amend')
    const page = await ask('GET', `${path}?step=amend`)
    expect(page.status).toBe(422)
    for (const text of [
      '“photo.jpg” cannot be taken',
      'choose your files once more',
      '>Two more.</textarea>',
    ])
      expect(page.text).toContain(text)
    expect([await kept(), await notes()]).toEqual([[], []])
  })

  test('are not taken any more once no answer is owed', async () => {
    await decide()
    expect(told(await send({ text: 'Too late?' }, ['crate.jpg', sample.jpeg()]))).toBe('late')
    expect(await kept()).toEqual([])
  })
})
