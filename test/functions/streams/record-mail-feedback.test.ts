import { afterAll, beforeAll, expect, test } from 'vitest'
import { troublesOf } from '../../../functions/store/company/quarantine.ts'
import { isSuppressed } from '../../../functions/store/mail/mails.ts'
import { recordMailFeedback } from '../../../functions/streams/record-mail-feedback.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { givenFor } from '../../support/given.ts'

let engine: Engine
beforeAll(async () => {
  engine = await startEngine()
})
afterAll(() => engine.stop())

const bounce = (bounceType: string, emailAddress: string) => ({
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: { eventType: 'Bounce', bounce: { bounceType, bouncedRecipients: [{ emailAddress }] }, mail: {} },
})

test('suppresses addresses that bounced for good or complained, in any order and repetition, and no others', async () => {
  const { table, dump } = await engine.newTable()
  const given = givenFor(table, '2026-03-20T12:00:00Z')
  const complained = {
    detail: { complaint: { complainedRecipients: [{ emailAddress: 'Spam@Example.com' }] } },
  }
  const events = [
    bounce('Permanent', 'gone@example.com'),
    complained,
    bounce('Transient', 'full@example.com'),
  ]
  for (const event of [...events, ...events.toReversed()]) await recordMailFeedback.hear(event, given)
  expect(await isSuppressed(table, 'gone@example.com')).toBe(true)
  expect(await isSuppressed(table, 'spam@example.com')).toBe(true)
  expect(await isSuppressed(table, 'full@example.com')).toBe(false)
  expect(JSON.stringify(await dump()) + given.lines.join()).not.toContain('example.com')
})

test('sets a report aside that it cannot read, with its content but without showing it', async () => {
  const { table } = await engine.newTable()
  const given = givenFor(table, '2026-03-20T12:00:00Z')
  const unknown = { detail: { bounce: { bounceType: 7, to: 'jo@example.com' } } }
  for (let time = 0; time < 2; time++) await recordMailFeedback.hear(unknown, given)
  expect(await troublesOf(table, undefined)).toMatchObject([
    { work: 'RecordMailFeedback', reason: 'detail.bounce.bounceType: invalid_type', times: 2 },
  ])
  expect(given.lines.join()).not.toContain('jo@')
})
