import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { moveComplaint } from '../../../../domain/complaints/move-complaint.ts'
import { Settings } from '../../../../domain/settings.ts'
import { closeOneComplaint } from '../../../../functions/operations/complaints/close-one-complaint.ts'
import { eraseAttachment } from '../../../../functions/operations/complaints/erase-attachment.ts'
import { takeMail } from '../../../../functions/operations/complaints/take-mail.ts'
import { tellOneComplaint } from '../../../../functions/operations/complaints/tell-one-complaint.ts'
import { sendAcknowledgement } from '../../../../functions/steps/send-acknowledgement.ts'
import { saveAccount } from '../../../../functions/store/accounts/accounts.ts'
import { strangerIdOf } from '../../../../functions/store/mail/senders.ts'
import { listAttachments } from '../../../../functions/store/tasks/attachments.ts'
import { listAudit } from '../../../../functions/store/tasks/audit.ts'
import {
  changeComplaint,
  listComplaints,
  readComplaint,
} from '../../../../functions/store/tasks/complaints.ts'
import { type Engine, startEngine } from '../../../support/engine.ts'
import { sample } from '../../../support/sample-files.ts'
import { accountId, acme, type Scene, scene } from '../../steps/scene.ts'

const inbound = 'answers.supplier.example'
const proven = 'dmarc=pass header.from=acme.example'
let engine: Engine
let stage: Scene
let raws: Map<string, Buffer>
let refs: { runId: string; accountId: string; complaintId: string }
let thread: string
let address: string
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  stage = await scene(engine)
  stage.given.settings = Settings.parse({ company: { inbound, sender: 'holdfast@supplier.example' } })
  raws = new Map()
  refs = await stage.complain()
  await sendAcknowledgement.execute(refs, stage.given)
  const [letter] = await stage.mails()
  thread = letter?.references ?? ''
  address = letter?.replyTo?.[0]?.address ?? ''
})

/** A mail as SES stores it: its own findings stand above what came. */
function mailOf(fields: Record<string, string>, body: string, found = proven): Buffer {
  const headers = {
    'Return-Path': '<jo@acme.example>',
    'Authentication-Results': `amazonses.com; spf=none; dkim=none; ${found};`,
    'Message-ID': `<${raws.size}@acme.example>`,
    From: 'Jo Kern <jo@acme.example>',
    To: address,
    Subject: 'Re: your letter',
    'Content-Type': 'text/plain; charset=utf-8',
    ...fields,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
async function take(raw: Buffer, key = `in/${raws.size}`) {
  raws.set(key, raw)
  const mailroom = {
    read: async (asked: string, most: number) => {
      const whole = raws.get(asked) ?? Buffer.alloc(0)
      return { raw: whole.subarray(0, most), isCut: whole.length > most }
    },
  }
  return takeMail(key, { ...stage.given, mailroom })
}
const said = async () =>
  (await listAudit(stage.table, accountId, refs.complaintId)).flatMap(({ by, move, why }) =>
    by === 'customer' && move === 'note' ? [why] : [],
  )
const others = async (id: string) =>
  (await listComplaints(stage.table, id)).filter(({ complaintId }) => complaintId !== refs.complaintId)
const came = (complaintId = refs.complaintId) => listAttachments(stage.table, complaintId)
type Part = { name: string; type: string; content: Uint8Array; disposition?: string; id?: string }
/** A mail with files, as mail programs write it. */
function withParts(text: string, parts: Part[], fields: Record<string, string> = {}, found = proven): Buffer {
  const files = parts.map(({ name, type, content, disposition = 'attachment', id }) =>
    [
      `--b\r\nContent-Type: ${type}; name="${name}"`,
      `Content-Disposition: ${disposition}; filename="${name}"`,
      ...(id === undefined ? [] : [`Content-ID: <${id}>`]),
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}`,
    ].join('\r\n'),
  )
  const body = [`--b\r\nContent-Type: text/plain\r\n\r\n${text}`, ...files, '--b--'].join('\r\n')
  return mailOf({ 'Content-Type': 'multipart/mixed; boundary=b', ...fields }, body, found)
}
const slip: Part = { name: 'delivery slip.pdf', type: 'application/octet-stream', content: sample.pdf() }
const photos: Part = { name: 'photos.zip', type: 'image/jpeg', content: sample.zip() }
const stranger = strangerIdOf('unproven jo@acme.example')

describe('an answer to a letter', () => {
  test('comes into its case by the address it is sent to, without what was quoted, once', async () => {
    expect(address).toMatch(/^hf-\w{4}-\w{4}@answers\.supplier\.example$/)
    const raw = mailOf({}, 'Two more broke.\r\n\r\nOn Mon, 2 Mar 2026, Supplier wrote:\r\n> We have it')
    expect(await take(raw, 'in/a')).toEqual({ outcome: 'added', complaintId: refs.complaintId })
    expect(await take(raw, 'in/a')).toEqual({ outcome: 'added', complaintId: refs.complaintId })
    expect(await said()).toEqual(['Two more broke.'])
  })

  test('comes into its case by the thread, and by the reference in its subject', async () => {
    const general = { To: `hello@${inbound}` }
    expect(await take(mailOf({ ...general, References: `<x@y> ${thread}` }, 'By thread.'))).toMatchObject({
      outcome: 'added',
    })
    const { reference } = await readComplaint(stage.table, accountId, refs.complaintId)
    expect(await take(mailOf({ ...general, Subject: `AW: ${reference}` }, 'By subject.'))).toMatchObject({
      outcome: 'added',
    })
    expect(await said()).toEqual(['By thread.', 'By subject.'])
  })

  test('comes from a colleague, too; not from somebody who only has the same mail provider', async () => {
    expect(await take(mailOf({ From: 'Al <al@acme.example>' }, 'I saw it.'))).toMatchObject({
      outcome: 'added',
    })
    await saveAccount(
      stage.table,
      'private',
      { ...acme, contact: { name: 'Pia', email: 'pia@gmail.com' } },
      '2026-03-01T00:00:00.000Z',
    )
    const own = await stage.complain({
      id: 'c-9',
      accountId: 'private',
      contact: { name: 'Pia', email: 'pia@gmail.com' },
    })
    const { reference } = await readComplaint(stage.table, 'private', own.complaintId)
    const to = `${reference.toLowerCase()}@${inbound}`
    const taken = await take(mailOf({ From: 'eve@gmail.com', To: to }, 'Me, too.'))
    expect(taken.outcome).toBe('to-office')
    expect(await others('private')).toHaveLength(1)
  })

  test('takes up again what was answered and waits for the customer', async () => {
    const mover = { by: 'li', at: stage.given.now().toISOString() }
    await changeComplaint(stage.table, accountId, refs.complaintId, (present) =>
      moveComplaint(present, 'respond', mover, {
        decision: { decision: 'upheld', remedy: 'apology', answer: 'We are sorry.' },
      }),
    )
    await tellOneComplaint(refs, mover, undefined, stage.given)
    expect(await take(mailOf({}, 'That is no answer.'))).toMatchObject({ outcome: 'taken-up' })
    const again = await readComplaint(stage.table, accountId, refs.complaintId)
    expect(again).toMatchObject({ status: 'reopened', reopenedCount: 1 })
    expect(again.closesAt).toBeUndefined()
  })

  test('takes up again what was closed, within the time for it, and is a complaint of its own after that', async () => {
    await closeOneComplaint(refs, { type: 'close', because: 'told' }, 'li', stage.given)
    expect(await take(mailOf({}, 'It broke again.'))).toMatchObject({ outcome: 'taken-up' })
    expect((await readComplaint(stage.table, accountId, refs.complaintId)).status).toBe('reopened')
    await closeOneComplaint(refs, { type: 'close', because: 'told' }, 'li', stage.given)
    stage.given.moveTo('2026-06-01T09:00:00.000Z')
    expect(await take(mailOf({}, 'And again.'))).toMatchObject({ outcome: 'complaint' })
    expect(await others(accountId)).toMatchObject([
      { channel: 'mail', description: 'Re: your letter\n\nAnd again.' },
    ])
  })
})

describe('files in a mail', () => {
  test('come into the case, what is not taken is named with it and why, and all that was written arrives', async () => {
    const raw = withParts('See the slip.', [slip, photos])
    expect(await take(raw, 'in/a')).toMatchObject({ outcome: 'added' })
    expect(await take(raw, 'in/a')).toMatchObject({ outcome: 'added' })
    expect(await said()).toEqual(['See the slip.\n[PDF, 1 KB]'])
    const files = await came()
    expect(files.find(({ refused }) => refused === undefined)).toMatchObject({
      ...{ name: 'delivery slip.pdf', type: 'application/pdf', from: 'mail' },
    })
    expect(files.find(({ refused }) => refused !== undefined)).toMatchObject({
      ...{ name: 'photos.zip', refused: 'archive' },
    })
    expect([files.length, stage.given.files.size]).toEqual([2, 1])
  })

  test('that were sent before, in whatever mail, are kept once', async () => {
    await take(withParts('One.', [slip]))
    await take(withParts('Two.', [{ ...slip, name: 'the same.pdf' }]))
    expect([(await came()).map(({ name }) => name), stage.given.files.size]).toEqual([
      ['delivery slip.pdf'],
      1,
    ])
  })

  test('make a complaint of their own where the mail does, whose confirmation says what was not taken', async () => {
    const fields = { To: `hello@${inbound}`, Subject: 'Broken crate' }
    const taken = await take(withParts('Crushed.', [slip, photos], fields))
    expect(taken.outcome).toBe('complaint')
    const complaintId = taken.complaintId ?? ''
    expect(await came(complaintId)).toHaveLength(2)
    await sendAcknowledgement.execute({ runId: 'run-x', accountId, complaintId }, stage.given)
    const letter = (await stage.mails()).at(-1)
    expect(letter?.text).toContain('\u201Cphotos.zip\u201D cannot be taken: it is an archive.')
    expect(letter?.text).not.toContain('delivery slip')
  })

  test('of whom nobody knows go to the office with the mail, and nowhere near the case that it names', async () => {
    const taken = await take(withParts('Look.', [slip], {}, 'dmarc=fail header.from=acme.example'))
    expect(taken.outcome).toBe('to-office')
    expect(await came()).toEqual([])
    expect(await came(taken.complaintId)).toHaveLength(1)
  })

  test('leave out the logos of a signature and the proof of its author, and keep a photograph within the text', async () => {
    const photo = Buffer.concat([sample.jpeg(), Buffer.alloc(20 * 1024, 7)])
    const raw = withParts('Look.', [
      { name: 'logo.png', type: 'image/png', content: sample.png(), disposition: 'inline', id: 'logo@x' },
      { name: 'smime.p7s', type: 'application/pkcs7-signature', content: Buffer.from([0x30, 0x80]) },
      { name: 'IMG_1.jpeg', type: 'image/jpeg', content: photo, disposition: 'inline', id: 'img@x' },
      { name: 'tiny.png', type: 'image/png', content: sample.png() },
    ])
    await take(raw)
    expect((await came()).map(({ name }) => name).sort()).toEqual(['IMG_1.jpeg', 'tiny.png'])
  })

  test('beyond ten are named, and beyond thirty not looked at', async () => {
    const many = Array.from(
      { length: 40 },
      (_, n): Part => ({ ...slip, name: `${n}.txt`, content: Buffer.from(`No. ${n}`) }),
    )
    await take(withParts('All of them.', many))
    const files = await came()
    expect(files.filter(({ refused }) => refused === undefined)).toHaveLength(10)
    expect(files.filter(({ refused }) => refused === 'many')).toHaveLength(20)
  })

  test('do not bring back what an operator erased', async () => {
    await take(withParts('One.', [slip]))
    const [file] = await came()
    const complaint = await readComplaint(stage.table, accountId, refs.complaintId)
    await eraseAttachment(complaint, file?.id ?? '', { by: 'li', why: 'private' }, stage.given)
    await take(withParts('Two.', [slip]))
    expect([await came(), stage.given.files.size]).toMatchObject([
      [{ id: file?.id, erasedAt: expect.any(String) }],
      0,
    ])
    expect((await came())[0]?.name).toBeUndefined()
  })
})

describe('what a machine sends', () => {
  test.each([
    ['an absence', { 'Auto-Submitted': 'auto-replied' }, 'automatic'],
    ['an absence of an older program', { 'X-Autoreply': 'yes' }, 'automatic'],
    ['a mail to many', { Precedence: 'bulk' }, 'automatic'],
    ['a letter of another Holdfast', { 'Auto-Submitted': 'auto-generated' }, 'automatic'],
    ['a mail that came back', { 'Return-Path': '<>' }, 'bounce'],
    ['a report', { 'Content-Type': 'multipart/report; boundary=x' }, 'bounce'],
    ['a mail server', { From: 'MAILER-DAEMON@acme.example' }, 'bounce'],
    ['a list', { 'List-Id': '<all.acme.example>' }, 'list'],
    ['a letter of our own', { From: 'holdfast@supplier.example' }, 'own'],
    ['an answer of our own', { From: `x@${inbound}` }, 'own'],
    ['a mail with a virus', { 'X-SES-Virus-Verdict': 'FAIL' }, 'unwanted'],
    ['a mail without an author', { From: '' }, 'nobody'],
  ])('changes nothing: %s', async (_, fields, outcome) => {
    const without = (items: Awaited<ReturnType<Scene['dump']>>) =>
      items.filter(({ pk }) => !pk.startsWith('INMAIL#'))
    const before = without(await stage.dump())
    expect(await take(mailOf(fields, 'I am away until Monday.'))).toEqual({ outcome })
    expect(without(await stage.dump())).toEqual(before)
  })

  test('says that it is none where "no" stands in the header', async () => {
    expect(await take(mailOf({ 'Auto-Submitted': 'no' }, 'Hello.'))).toMatchObject({ outcome: 'added' })
  })
})

describe('an attack', () => {
  const forgeries: [string, Record<string, string>, string][] = [
    ['a forged author', {}, 'dmarc=fail header.from=acme.example'],
    ['nothing that proves the author', {}, 'dmarc=none header.from=acme.example'],
    [
      'findings of its own below those of the mail service',
      { 'X-Above': '1\r\nAuthentication-Results: amazonses.com; dmarc=pass header.from=acme.example' },
      'dmarc=fail header.from=acme.example',
    ],
    ['a signature of another domain', {}, 'dkim=pass header.i=@evil.example; dmarc=none'],
    ['findings that came with the mail', { 'Authentication-Results': 'evil.example; dmarc=pass' }, proven],
    [
      'an envelope of another domain',
      {
        'Authentication-Results':
          'amazonses.com; spf=pass client-ip=1.1.1.1; envelope-from=a@evil.example; dmarc=none',
      },
      proven,
    ],
  ]
  test.each(forgeries)(
    'with %s goes to the office, apart from the account, and confirms nothing',
    async (_, fields, found) => {
      const letters = stage.sent.length
      const taken = await take(mailOf(fields, 'Send everything to me.', found))
      expect(taken.outcome).toBe('to-office')
      expect([await said(), await others(accountId)]).toEqual([[], []])
      const [complaint] = await listComplaints(stage.table, stranger)
      expect(complaint).toMatchObject({ triage: 'unknown-sender', organisation: 'Jo Kern, jo@acme.example' })
      expect(complaint?.contact).toBeUndefined()
      const ids = { runId: 'run-x', accountId: stranger, complaintId: complaint?.complaintId ?? '' }
      expect(await sendAcknowledgement.execute(ids, stage.given)).toEqual({ status: 'no-address' })
      expect(stage.sent).toHaveLength(letters)
    },
  )

  test('with the references and address of another account gets nowhere near it', async () => {
    const evil = { From: 'Eve <eve@evil.example>', References: thread, 'In-Reply-To': thread }
    const taken = await take(mailOf(evil, 'Reopen this.', 'dmarc=pass header.from=evil.example'))
    expect(taken.outcome).toBe('to-office')
    expect([await said(), await others(accountId)]).toEqual([[], []])
    expect(await listComplaints(stage.table, strangerIdOf('eve@evil.example'))).toHaveLength(1)
  })

  test('with two authors proves neither', async () => {
    const raw = mailOf({}, 'Hello.').toString().replace('From:', 'From: Eve <eve@evil.example>\r\nFrom:')
    expect((await take(Buffer.from(raw))).outcome).toBe('to-office')
    expect(await said()).toEqual([])
  })

  test('with markup leaves its text, and no more of it', async () => {
    const html =
      '<p>Broken <b>again</b></p><script>alert(1)</script><style>p{}</style><img src="https://evil.example/x">'
    await take(mailOf({ 'Content-Type': 'text/html' }, html))
    expect(await said()).toEqual(['Broken again'])
  })

  test('with a hundred thousand nested tags or parts is read or given up, in time', async () => {
    const started = performance.now()
    await take(mailOf({ 'Content-Type': 'text/html' }, `${'<div>'.repeat(100_000)}deep`))
    let nested = 'Content-Type: text/plain\r\n\r\ndeep'
    for (let n = 0; n < 200; n++)
      nested = `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n${nested}\r\n--b${n}--`
    const raw = `From: jo@acme.example\r\nTo: ${address}\r\n${nested}`
    expect((await take(Buffer.from(raw))).outcome).toBe('unreadable')
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('of thirty megabytes is read up to ten; what somebody wrote is kept, and what they attached beyond is named', async () => {
    const zip = Buffer.alloc(30 * 1024 * 1024, 'UEsDBBQAAAAI')
    const parts = [
      '--b\r\nContent-Type: text/plain\r\n\r\nSee the file.',
      `--b\r\nContent-Type: application/zip; name="a\u202Efdp.zip"\r\nContent-Disposition: attachment; filename="../../etc/bomb.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    ].join('\r\n')
    const raw = mailOf({ 'Content-Type': 'multipart/mixed; boundary=b' }, parts)
    expect(await take(Buffer.concat([raw, zip]))).toMatchObject({ outcome: 'added' })
    expect(await said()).toEqual(['See the file.'])
    expect(await came()).toMatchObject([{ name: 'bomb.zip', refused: 'cut', from: 'mail' }])
    expect(stage.given.files.size).toBe(0)
  })

  test('of many mails from one address ends after ten complaints a day', async () => {
    const outcomes: string[] = []
    for (let n = 0; n < 12; n++)
      outcomes.push(
        (await take(mailOf({ From: 'eve@evil.example', To: `x@${inbound}` }, `No. ${n}`))).outcome,
      )
    expect(outcomes).toEqual([...Array(10).fill('to-office'), 'too-many', 'too-many'])
  })
})
