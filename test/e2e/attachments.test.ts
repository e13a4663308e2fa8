import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withFiles } from '../support/customer-pages.ts'
import { acme } from '../support/facts.ts'
import { sample } from '../support/sample-files.ts'
import { startTestStack, type TestStack } from '../support/stack.ts'
import { ask } from './doors.ts'

const customer = 'jo@acme.example'
const photo = Buffer.concat([sample.jpeg(), Buffer.alloc(300_000, 7)])
const form = { lang: 'en', category: 'quality', description: 'Twelve of forty have no thread.', name: 'Jo' }

let stack: TestStack
let reference: string
let casePage: string
beforeAll(async () => {
  stack = await startTestStack('2026-03-02T09:00:00Z')
  for (const id of ['li', 'eve'])
    await stack.send('PUT', `/v1/people/${id}`, { name: id, email: `${id}@people.example` })
  const contact = { name: 'Jo', email: customer }
  expect((await stack.send('PUT', '/v1/accounts/acme', { ...acme, contact, owner: 'li' })).status).toBe(201)
  await stack.quiet()
})
afterAll(() => stack?.end())

async function sendForm(...files: [string, Uint8Array][]) {
  const page = await stack.ask('/complain')
  await stack.advance('PT10S')
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const body = withFiles({ ...form, token, email: customer }, ...files)
  const answer = await stack.ask('/complain', { method: 'POST', body })
  await stack.quiet()
  return answer
}
const shown = async (named = reference) => Object((await stack.read(`/v1/complaints/${named}`)).body)
const stored = () => globSync(join(stack.dataDir, 's3/*/cases/*/*'))
const linkTo = (id: string, token?: string) =>
  stack.read(`/v1/complaints/${reference}/attachments/${id}`, token)
const idOf = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

test('a form with a program that is called a photo takes nothing, and says which file it is', async () => {
  const answer = await sendForm(['crate.jpg', photo], ['bill.jpg', sample.exe()])
  expect(answer.status).toBe(422)
  expect(answer.text).toContain('“bill.jpg” cannot be taken')
  expect(answer.text).toContain(form.description)
  expect(stored()).toEqual([])
})

test('a form with a photo brings it into the case, once however often it is sent', async () => {
  for (let n = 0; n < 2; n++) expect((await sendForm(['crate 1.jpg', photo])).text).toMatch(/HF-\w{4}-\w{4}/)
  const letters = await stack.mails(customer)
  expect(letters).toHaveLength(1)
  reference = /HF-\w{4}-\w{4}/.exec(letters[0]?.subject ?? '')?.[0] ?? ''
  casePage = letters[0]?.links.find((link) => link.includes('/cases/')) ?? ''
  expect((await shown()).attachments).toMatchObject([
    { id: idOf(photo), name: 'crate 1.jpg', type: 'image/jpeg', bytes: photo.length, from: 'form' },
  ])
  expect(stored()).toHaveLength(1)
  expect(stored()[0]).not.toMatch(/crate|HF-|form-/)
  expect((await ask(casePage)).text).toContain('crate 1.jpg, 293 KB')
})

test('a mail with a PDF and an archive brings the one, and says what became of the other', async () => {
  const file = (name: string, content: Uint8Array) =>
    [
      `--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="${name}"`,
      `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}`,
    ].join('\r\n')
  const raw = [
    `From: Jo <${customer}>\r\nTo: hello@answers.nordwall.example\r\nSubject: Re: ${reference}`,
    'Message-ID: <1@acme.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n',
    '--b\r\nContent-Type: text/plain\r\n\r\nThe slip.',
    file('slip.pdf', sample.pdf()),
    file('more.zip', sample.zip()),
    '--b--\r\n',
  ].join('\r\n')
  for (let n = 0; n < 2; n++)
    await fetch(`${stack.address().mailboxUrl}/incoming`, { method: 'POST', body: raw })
  await stack.quiet()
  const { attachments, audit } = await shown()
  expect(attachments).toHaveLength(3)
  expect(attachments).toContainEqual(expect.objectContaining({ name: 'slip.pdf', from: 'mail' }))
  expect(attachments).toContainEqual(expect.objectContaining({ name: 'more.zip', refused: 'archive' }))
  expect(audit.filter(({ why = '' }) => why.startsWith('The slip.'))).not.toHaveLength(0)
  expect(stored()).toHaveLength(2)
  expect((await ask(casePage)).text).toContain('“more.zip” cannot be taken: it is an archive.')
})

test('a file is fetched as it came, to be saved, by whoever may see the case and for a minute', async () => {
  const token = await stack.issueToken({ person: 'li', role: 'owner' })
  const { status, body } = await linkTo(idOf(photo), token)
  expect(status).toBe(200)
  const { url } = Object(body)
  expect(new URL(url).hostname).toBe('127.0.0.1')
  expect(new URL(url).origin).not.toBe(new URL(stack.address().apiUrl).origin)
  const file = await fetch(url)
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''crate%201.jpg`)
  expect(file.headers.get('content-type')).toBe('image/jpeg')
  expect(Buffer.from(await file.arrayBuffer()).equals(photo)).toBe(true)
  for (const forged of [
    url.replace('attachment', 'inline'),
    url.replace(idOf(photo), idOf(sample.pdf())),
    url.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=9999'),
  ])
    expect((await fetch(forged)).status).toBe(403)
  await stack.advance('PT61S')
  expect((await fetch(url)).status).toBe(403)
})

test('the pages of the task say what came, and lead through the console', async () => {
  const links = (await stack.mails('li@people.example')).flatMap(({ links: all }) => all)
  const page = await ask(links.find((link) => link.includes('/tasks/')) ?? '')
  expect(page.text).toContain(
    `<a href="../console/complaints/${(await shown()).complaintId}/attachments/${idOf(photo)}">crate 1.jpg, 293 KB`,
  )
  expect(page.text).toContain('“more.zip” cannot be taken')
  const { tasks } = Object((await stack.read('/v1/tasks')).body)
  const headers = { authorization: `Bearer ${stack.address().token}` }
  const inConsole = await stack.ask(`/console/tasks/${tasks[0].taskId}`, { headers })
  expect(inConsole.text).toMatch(
    /<a href="[^".]*\/console\/complaints\/[^"]*\/attachments\/[0-9a-f]{64}">crate 1\.jpg/,
  )
})

test('the console leads there', async () => {
  const headers = { authorization: `Bearer ${stack.address().token}` }
  const page = await stack.ask(`/console/complaints/${(await shown()).complaintId}`, { headers })
  const path = /href="([^"]*\/attachments\/[0-9a-f]{64})"/.exec(page.text)?.[1] ?? ''
  const led = await stack.ask(path, { headers, redirect: 'manual' })
  expect(led.status).toBe(303)
  expect((await fetch(led.headers.get('location') ?? '')).status).toBe(200)
})

test('an operator erases the name of what was not taken in the console', async () => {
  const { complaintId } = await shown()
  const headers = { authorization: `Bearer ${stack.address().token}` }
  const page = await stack.ask(`/console/complaints/${complaintId}`, { headers })
  const path = new RegExp(`action="([^"]*/attachments/${idOf(sample.zip())}/erase)"`).exec(page.text)?.[1]
  const csrf = /name="csrf" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  const body = new URLSearchParams({ csrf, reason: 'named a person' })
  const done = await stack.ask(path ?? '', { method: 'POST', headers, body })
  expect(done.text).toContain('The file is erased.')
  expect((await ask(casePage)).text).not.toContain('more.zip')
})

test('is not there for another owner, nor under the case of another account', async () => {
  const stranger = await stack.issueToken({ person: 'eve', role: 'owner' })
  expect((await linkTo(idOf(photo), stranger)).status).toBe(404)
  await stack.send('PUT', '/v1/accounts/other', { ...acme, owner: 'eve' })
  const { body } = await stack.send('POST', '/v1/complaints', {
    ...{ id: 'c-other', accountId: 'other', category: 'quality', description: 'Late.' },
  })
  const other = await stack.read(
    `/v1/complaints/${Object(body).complaintId}/attachments/${idOf(photo)}`,
    stranger,
  )
  expect(other.status).toBe(404)
})

test('an operator erases it: it is gone from the store, from the pages, and from links that are still good', async () => {
  const { url } = Object((await linkTo(idOf(photo))).body)
  const erase = (token: string) =>
    stack.ask(`/v1/complaints/${reference}/attachments/${idOf(photo)}/erase`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'shows a passer-by' }),
    })
  expect((await erase(await stack.issueToken({ person: 'li', role: 'owner' }))).status).toBe(403)
  expect((await erase(stack.address().token)).status).toBe(200)
  expect(stored()).toHaveLength(1)
  expect((await fetch(url)).status).toBe(404)
  expect((await linkTo(idOf(photo))).status).toBe(404)
  const page = await ask(casePage)
  expect([page.text.includes('crate 1.jpg'), page.text.includes('erased on')]).toEqual([false, true])
  const record = Object((await stack.read(`/v1/complaints/${reference}/record`)).body)
  expect(record.timeline).toContainEqual(
    expect.objectContaining({ move: 'erase', by: 'developer', why: 'shows a passer-by' }),
  )
  // The same photo again is not wanted back.
  await ask(casePage, {
    method: 'POST',
    body: withFiles({ step: 'add', text: 'Again.' }, ['crate.jpg', photo]),
  })
  expect(stored()).toHaveLength(1)
})

test('no function failed on the way, and nothing asked for more than its role may', () => {
  expect(stack.story.filter((line) => line.startsWith('trouble'))).toEqual([])
})
