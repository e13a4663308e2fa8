import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleYear } from '../../../cli/sample/sample-year.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'
import { serveConsole } from '../../../functions/console/serve-console.ts'
import type { Api, Given } from '../../../functions/runtime/ports.ts'
import { serveRoutes } from '../../../functions/runtime/serve-routes.ts'
import { saveAccount } from '../../../functions/store/accounts/accounts.ts'
import { eventKey, putEvent } from '../../../functions/store/accounts/events.ts'
import { storeComplaint } from '../../../functions/store/tasks/store-complaint.ts'
import { foldEvents } from '../../../functions/streams/fold-events.ts'
import { type Engine, startEngine } from '../../support/engine.ts'
import { givenFor } from '../../support/given.ts'
import { send } from '../../support/http.ts'
import { readsRoutes } from '../api/reads-routes.ts'

const today = '2026-03-02'
const { word, tell } = wordsFor({ locale: 'en', timeZone: 'UTC' })
let engine: Engine
let api: Api
let given: Given<'api' | 'login'>

beforeAll(async () => {
  engine = await startEngine()
  const { table } = await engine.newTable()
  const own = givenFor(table, `${today}T12:00:00Z`)
  const { accounts, facts } = sampleYear(today, 0)
  for (const { part, profile } of accounts)
    await saveAccount(table, part.accountId, profile, '2025-03-01T00:00:00Z')
  const events = facts.flatMap((fact) => ('event' in fact ? [fact.event] : []))
  for (const [accountId, all] of Map.groupBy(events, (event) => event.accountId)) {
    await Promise.all(all.map((event) => putEvent(table, event, `${today}T00:00:00Z`, { eventDays: 400 })))
    const sks = all.map((event) => eventKey(accountId, event.id).sk)
    await foldEvents.consume({ pk: `A#${accountId}`, sks }, own)
  }
  for (const fact of facts)
    if ('complaint' in fact) await storeComplaint(table, fact.complaint, own.now(), own.settings)
  const reads = serveRoutes<'Reads'>(readsRoutes, own)
  api = {
    async ask({ method, path }) {
      const { status, body } = await send(reads, { method, path, headers: { 'accept-language': 'en' } })
      return { status: status ?? 0, body }
    },
  }
  const { now, settings, log } = own
  given = { now, settings, log, api, login: undefined as never }
}, 120_000)
afterAll(() => engine.stop())

/** A page as the operator sees it, without its markup. */
async function page(path: string): Promise<string> {
  const [bare = '', search = ''] = path.split('?')
  const header = (name: string) => (name === 'authorization' ? 'Bearer a-token-of-the-operator' : undefined)
  const query = Object.fromEntries(new URLSearchParams(search))
  const { status, html = '' } = await serveConsole(
    { path: bare, query, browser: { cookies: [], header } },
    given,
  )
  expect([path, status]).toEqual([path, 200])
  return html
}
const text = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
const flat = (said: string) => said.replaceAll(/\s+/g, ' ')
async function read(path: string) {
  return Object((await api.ask({ method: 'GET', path, token: '' })).body)
}

describe('every number of the sample', () => {
  test('in the list of accounts is the API’s, in every row', async () => {
    const html = await page('accounts')
    const { accounts } = await read('/v1/accounts?limit=50&weekBefore=true')
    expect(accounts.length).toBeGreaterThan(25)
    const rows = html.split('<tr data-row>').slice(1)
    expect(rows).toHaveLength(accounts.length)
    for (const [at, line] of accounts.entries()) {
      const row = text(rows[at] ?? '')
      const said = [
        line.name,
        word('console.band', { band: line.band }),
        tell(line.sentence),
        ...[line.since, line.lastOrderDay, line.lastContactDay].flatMap((day) =>
          day === null ? [] : [word('day.short', { day })],
        ),
        ...(line.bandWeekBefore && line.bandWeekBefore !== line.band
          ? [word('console.band-was', { band: line.bandWeekBefore })]
          : []),
      ]
      for (const each of said) expect(row).toContain(flat(each))
    }
  })

  test('on the page of each account is the API’s: risk, contributions, months, weeks, what runs out and what stopped', async () => {
    const { accounts } = await read('/v1/accounts?limit=50')
    for (const { accountId } of accounts) {
      const said = text(await page(`accounts/${accountId}`))
      const account = await read(`/v1/accounts/${accountId}`)
      const { months, risks, stopped } = await read(`/v1/accounts/${accountId}/history`)
      for (const { points, sentence } of account.risk.contributions) {
        expect(said).toContain(flat(`${tell(sentence)} ${word('console.points', { points })}`))
      }
      for (const { month, orders } of months) expect(said).toContain(`${month} ${orders} `)
      for (const { day, probability } of risks)
        expect(said).toContain(
          probability === null ? `${day} –` : `${day} ${word('console.chance', { chance: probability })}`,
        )
      const { complaints } = await read(`/v1/complaints?account=${accountId}`)
      for (const { reference, receivedAt } of complaints)
        expect(said).toContain(`${word('moment.told', { at: receivedAt })} ${reference}`)
      for (const { sku, orderDays } of stopped) {
        expect(said).toContain(sku)
        expect(said).toContain(` ${orderDays} `)
      }
      for (const { sku, lastDay, runsOutOn } of account.replenishment)
        expect(said).toContain(
          `${sku} ${word('day.told', { day: lastDay })} ${word('day.told', { day: runsOutOn })}`,
        )
    }
  })

  test('on the pages of today and of who carries how much is the API’s', async () => {
    const said = text(await page(''))
    const { accounts } = await read('/v1/accounts?band=red&limit=8')
    for (const { name, sentence } of accounts) {
      expect(said).toContain(name)
      expect(said).toContain(flat(tell(sentence)))
    }
    const work = text(await page('portfolio'))
    const { people } = await read('/v1/insights/work')
    expect(people.length).toBeGreaterThan(3)
    for (const each of people)
      expect(work).toMatch(
        new RegExp(
          `${each.name} (here|away)[^–]*? ${each.open} ${each.overdue} – ${each.snoozed} ${each.waiting}`,
        ),
      )
  })

  test('in a list by tier is the API’s, and the tier stays in the address, the next page and the file', async () => {
    const html = await page('accounts?tier=vip&band=green')
    const { accounts } = await read('/v1/accounts?tier=vip&band=green')
    expect(html.split('<tr data-row>').slice(1)).toHaveLength(accounts.length)
    expect(html).toContain('<option value="vip" selected>')
    expect(html).toContain('href="/console/accounts.csv?band=green&amp;tier=vip"')
    expect((await page('accounts?tier=vip')).replaceAll('\n', '')).toContain(
      'href="/console/accounts?tier=vip" aria-current="page"',
    )
  })

  test('in what other lines would make of the base is the API’s, and so are lines that cannot be', async () => {
    const count = (value: number) => word('console.quantity', { count: value })
    for (const query of ['', '?yellow=1.05&red=1.3']) {
      const said = text(await page(`portfolio${query}`))
      const { all, owners, accounts, asOf, weeks, lines } = await read(`/v1/insights/what-if${query}`)
      expect(asOf).toBe(`${today}T12:00:00.000Z`)
      expect(accounts).toBeGreaterThan(25)
      expect(said).toContain(flat(word('console.what-if-assumes', { at: asOf, weeks, accounts })))
      for (const band of ['red', 'yellow', 'green', 'learning'] as const)
        expect(said).toContain(
          `${word('console.band', { band })} ${count(all.inForce.bands[band])} ${count(all.asked.bands[band])} `,
        )
      const { inForce, asked } = all
      expect(said).toContain(
        `${word('console.calls-a-week')} ${count(inForce.callsAWeek)} ${count(asked.callsAWeek)}`,
      )
      for (const { name, inForce, asked } of owners)
        expect(said).toContain(
          [name, inForce.bands.red, asked.bands.red, count(inForce.callsAWeek), count(asked.callsAWeek)].join(
            ' ',
          ),
        )
      expect(lines.asked.red).toBe(query === '' ? lines.inForce.red : 1.3)
    }
    const wrong = await serveConsole(
      {
        path: 'portfolio',
        query: { yellow: '2', red: '2.1' },
        browser: {
          cookies: [],
          header: (name) => (name === 'authorization' ? 'Bearer a-token-of-the-operator' : undefined),
        },
      },
      given,
    )
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain(
      '<li><a href="#red">Red: must be above 2.2223, or it would overlap with yellow.</a></li>',
    )
    expect(wrong.html).toContain('name="red" required maxlength="8" value="2.1" aria-invalid="true"')
  })
})
