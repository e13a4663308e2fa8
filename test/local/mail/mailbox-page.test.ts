import { afterEach, beforeEach, expect, test } from 'vitest'
import { aMail, type MailUnderTest, startMail } from './mail-under-test.ts'

let under: MailUnderTest
beforeEach(async () => {
  under = await startMail()
})
afterEach(async () => {
  await under.close()
  under.host.remove()
})

const text = async (path: string) => (await under.page(path)).text()
const evil = '<script>alert("x")</script>'

test('lists mails for scripts in the order of sending', async () => {
  const first = await under.send(aMail({ subject: 'First' }))
  const second = await under.send(aMail({ subject: 'Second' }))

  const answer = await under.page('/messages')

  expect(answer.headers.get('content-type')).toBe('application/json')
  expect(await answer.json()).toMatchObject([
    {
      id: first,
      from: 'care@holdfast.example',
      to: ['li.wei@example.com', 'hidden@example.com'],
      subject: 'First',
    },
    { id: second, subject: 'Second' },
  ])
  expect(await (await under.page(`/messages?after=${first}`)).json()).toMatchObject([{ id: second }])
})

test('gives out the source as it was sent on, to read and to save', async () => {
  const id = await under.send(aMail())

  const raw = await under.page(`/messages/${id}/raw`)
  const saved = await under.page(`/messages/${id}.eml`)

  expect(raw.headers.get('content-type')).toBe('message/rfc822')
  expect(saved.headers.get('content-disposition')).toBe(`attachment; filename="${id}.eml"`)
  expect(await saved.text()).toBe(await raw.text())
})

test('shows the newest mail first', async () => {
  await under.send(aMail({ subject: 'First' }))
  await under.send(aMail({ subject: 'Second' }))

  const page = await text('')

  expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'))
  expect(page).toContain('Monday, 2 March 2026')
})

test('finds mails by subject, recipient or first words, and says when there are none', async () => {
  await under.send(aMail({ subject: 'Offer', text: 'Ten percent' }))
  await under.send(aMail({ subject: 'Reminder' }), { Destinations: ['jo@acme.example'] })

  expect(await text('?q=OFFER')).not.toContain('Reminder')
  expect(await text('?q=jo@acme')).not.toContain('Offer')
  expect(await text('?q=ten+percent')).toContain('Offer')
  expect(await text('?q=nothing')).toContain('Nothing found.')
})

test('leads to older mails when there are more than fit', async () => {
  for (let count = 0; count < 102; count += 1) await under.send(aMail({ subject: `Mail <${count}>` }))

  const page = await text('')
  const older = /class="older" href="\/_mailbox([^"]+)"/.exec(page)?.[1] ?? ''

  expect(page).toContain('Mail &lt;101&gt;')
  expect(page).not.toContain('Mail &lt;1&gt;')
  expect(await text(older)).toContain('Mail &lt;1&gt;')
})

test.each(['', '?view=text', '?view=headers', '?view=source'])(
  'escapes whatever a mail brings along (%s)',
  async (view) => {
    const id = await under.send(
      aMail({
        subject: evil,
        text: evil,
        html: evil,
        headers: [`X-Evil: ${evil}`, `Reply-To: "${evil}" <a@b.example>`],
      }),
    )

    expect(await text(`/messages/${id}${view}`)).not.toContain(evil)
    expect(await text(`?q=${encodeURIComponent(evil)}`)).not.toContain(evil)
  },
)

test('lets its own pages run nothing but the mailbox’s script and be framed by nobody', async () => {
  const policy = (await under.page('')).headers.get('content-security-policy')

  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
})

test('shows the HTML part as a stranger: no script, no requests, links in a new tab', async () => {
  const id = await under.send(aMail({ html: '<!doctype html><html><head></head><body>Hi</body></html>' }))

  const frame = await under.page(`/messages/${id}/html`)

  const policy = frame.headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('script-src')
  expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/)
  expect(await frame.text()).toMatch(/^<!doctype html><html><head><base target="_blank">/)
  expect(await text(`/messages/${id}`)).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
})

test('makes addresses in a text clickable, without the full stop behind them', async () => {
  const id = await under.send(aMail({ text: 'See https://a.example/t?x=1&y="2". Or (http://b.example/).' }))

  const page = await text(`/messages/${id}?view=text`)

  expect(page).toContain('<a href="https://a.example/t?x=1&amp;y=" target="_blank"')
  expect(page).toContain('>http://b.example/</a>).')
})

test('offers the buttons until one was pressed', async () => {
  const id = await under.send(aMail())
  expect(await text(`/messages/${id}`)).toContain(`action="/_mailbox/messages/${id}/bounce"`)

  await under.page(`/messages/${id}/bounce`, { method: 'POST' })

  const page = await text(`/messages/${id}`)
  expect(page).not.toContain('<form method="post"')
  expect(page).toContain('bounced')
})

test('changes nothing on GET, and nothing for a form of another site', async () => {
  const id = await under.send(aMail())

  expect((await under.page(`/messages/${id}/bounce`)).status).toBe(404)
  const foreign = { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } }
  expect((await under.page(`/messages/${id}/bounce`, foreign)).status).toBe(403)

  expect(await text(`/messages/${id}`)).toContain('<form method="post"')
})

test.each([
  ['/messages/none', 'GET', 404],
  ['/messages/none/raw', 'GET', 404],
  ['/messages/none/bounce', 'POST', 404],
  ['/elsewhere', 'GET', 404],
  ['/messages', 'DELETE', 405],
  ['-of-somebody-else', 'GET', 418],
])('answers %s %s with %i', async (path, method, status) => {
  expect((await under.page(path, { method })).status).toBe(status)
})
