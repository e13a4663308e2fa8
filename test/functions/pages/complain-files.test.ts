import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { strangerIdOf } from '../../../functions/store/mail/senders.ts'
import { listAttachments } from '../../../functions/store/tasks/attachments.ts'
import { listComplaints } from '../../../functions/store/tasks/complaints.ts'
import { customerPages, ledOn, withFiles } from '../../support/customer-pages.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { givenFor, type TestGiven } from '../../support/given.ts'
import { sample } from '../../support/sample-files.ts'

const filled = {
  category: 'quality',
  description: 'Twelve of forty bolts have no thread.',
  name: 'Jo Kern',
  email: 'jo@new.example',
}
let engine: Engine
let given: TestGiven
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())
beforeEach(async () => {
  given = givenFor((await engine.newTable()).table, '2026-03-02T09:00:00.000Z')
})

const ask: ReturnType<typeof customerPages> = (...request) => customerPages(given)(...request)
type Files = [name: string, content: Uint8Array][]
async function fillIn(files: Files, form: Record<string, string> = {}, lang = 'en') {
  const page = await ask('GET', `/complain?lang=${lang}`)
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  given.moveTo(new Date(given.now().getTime() + 60_000).toISOString())
  return ledOn(ask, await ask('POST', '/complain', withFiles({ token, lang, ...filled, ...form }, ...files)))
}
const taken = () => listComplaints(given.table, strangerIdOf(filled.email))
const kept = async () => {
  const [complaint] = await taken()
  return complaint ? listAttachments(given.table, complaint.complaintId) : []
}

test('the form asks for files, and can be sent without any', async () => {
  const page = await ask('GET', '/complain')
  expect(page.text).toMatch(/<form [^>]*enctype="multipart\/form-data"/)
  expect(page.text).toMatch(/<input type="file" id="files" name="files" multiple accept="image\/jpeg,\.jpg/)
  expect((await fillIn([['', new Uint8Array()]])).status).toBe(303)
  expect(await kept()).toEqual([])
})

test('files are kept with the complaint, each under what it is and once however often it is sent', async () => {
  const photo = sample.jpeg()
  expect(
    (
      await fillIn([
        ['../IMG 1.JPG', photo],
        ['slip.pdf', sample.pdf()],
      ])
    ).status,
  ).toBe(303)
  expect((await fillIn([['again.jpg', photo]])).status).toBe(303)
  expect(await taken()).toHaveLength(1)
  const id = createHash('sha256').update(photo).digest('hex')
  expect(await kept()).toMatchObject([
    { name: expect.stringMatching(/^(IMG 1|slip)/), from: 'form' },
    { name: expect.stringMatching(/^(IMG 1|slip)/), from: 'form' },
  ])
  expect((await kept()).find((each) => each.id === id)).toEqual({
    id,
    name: 'IMG 1.jpg',
    type: 'image/jpeg',
    bytes: photo.length,
    from: 'form',
    at: '2026-03-02T09:01:00.000Z',
  })
  expect(given.files.size).toBe(2)
  for (const place of given.files.keys()) expect(place).not.toContain('IMG')
})

test.each([
  ['en', 'photo.jpg', 'exe', '“photo.jpg” cannot be taken: it is neither a photo'],
  ['zh-CN', '照片.zip', 'zip', '无法接收“照片.zip”：不支持压缩包'],
  ['en', 'list.xlsx', 'zip', 'Please save it as PDF and send that.'],
] as const)(
  'what is not taken is named in %s with what to do, and all that was written stays',
  async (lang, name, kind, told) => {
    const answer = await fillIn(
      [
        [name, sample[kind]()],
        ['good.png', sample.png()],
      ],
      {},
      lang,
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(told)
    expect(answer.text).toMatch(/<a href="#files">/)
    expect(answer.text).toMatch(/id="files"[^>]*aria-invalid="true"/)
    expect(answer.text).toContain(filled.description)
    expect(answer.text).toContain(lang === 'en' ? 'choose your files once more' : '请重新选择')
    expect([await taken(), given.files.size]).toEqual([[], 0])
  },
)

test('a form with something else wrong says that its files have to be chosen once more', async () => {
  const answer = await fillIn([['good.png', sample.png()]], { name: '' })
  expect([answer.status, answer.text.includes('choose your files once more')]).toEqual([422, true])
  expect(given.files.size).toBe(0)
})

test('the sixth file, and what is beyond four megabytes, is told apart from those that are taken', async () => {
  const six: Files = Array.from({ length: 6 }, (_, n) => [`${n}.txt`, Buffer.from(`No. ${n}`)])
  const many = await fillIn(six)
  expect(many.text).toContain('“5.txt” cannot be taken: there are more files')
  expect(many.text).not.toContain('“4.txt”')
  const large = await fillIn([['a.jpg', Buffer.concat([sample.jpeg(), Buffer.alloc(4 * 1024 * 1024)])]])
  expect([large.status, large.text.includes('together the files are too large')]).toEqual([422, true])
  const beyond = await fillIn([['a.jpg', Buffer.alloc(5 * 1024 * 1024)]])
  expect(beyond.status).toBe(413)
})

test('tens of thousands of files are refused in good time, and the first of them are named', async () => {
  const started = performance.now()
  const many: Files = Array.from({ length: 20_000 }, (_, n) => [`${n}.txt`, Buffer.from(`No. ${n}`)])
  const answer = await fillIn(many)
  expect(performance.now() - started).toBeLessThan(10_000)
  expect([answer.status, answer.text.includes('“29.txt”'), answer.text.includes('“30.txt”')]).toEqual([
    ...[422, true, false],
  ])
})

test('what a body cannot be read as is the sender\u2019s mistake', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await ask('POST', '/complain', { junk: '--x' }, type)
  expect(answer).toMatchObject({ status: 400, body: { type: 'urn:holdfast:problem:malformed-form' } })
})

test('what is typed beside files has the limit of a form without any', async () => {
  const long = withFiles({ description: 'x'.repeat(70_000) }, ['a.png', sample.png()])
  expect((await ask('POST', '/complain', long)).status).toBe(413)
  expect((await ask('POST', '/cases/made-up', long)).status).toBe(413)
})

test('a file that could not be stored leaves the complaint, and sending it again brings it', async () => {
  const { keep } = given.attachments
  given.attachments.keep = () => Promise.reject(new Error('S3 is away'))
  expect((await fillIn([['a.png', sample.png()]])).status).toBe(500)
  given.attachments.keep = keep
  expect((await fillIn([['a.png', sample.png()]])).status).toBe(303)
  expect(await taken()).toHaveLength(1)
  expect(await kept()).toMatchObject([{ name: 'a.png' }])
})

test('with one complaint no more is kept than thirty files', async () => {
  const five = (n: number): Files =>
    Array.from({ length: 5 }, (_, at) => [`${n}-${at}.txt`, Buffer.from(`No. ${n} ${at}`)])
  for (let n = 0; n < 6; n++) expect((await fillIn(five(n))).status).toBe(303)
  const full = await fillIn(five(6))
  expect([full.status, full.text.includes('all that can be kept with one complaint')]).toEqual([422, true])
  expect([given.files.size, (await kept()).length]).toEqual([30, 30])
})
