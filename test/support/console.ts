import type { Browser, Page } from 'playwright-core'
import { dayNumber } from '../../domain/history/day.ts'
import { lostQuotesOf } from '../../domain/movement/lost-quotes.ts'
import type { Item } from '../../functions/store/table/table.ts'
import { madeUpModel } from '../domain/risk/made-up-model.ts'

/** A browser of somebody who has logged in to the console through the page of the issuer. */
export async function logInAs(
  browser: Browser,
  apiUrl: string,
  { person, role, locale = 'en-GB' }: { person: string; role: string; locale?: string | undefined },
): Promise<Page> {
  const page = await (await browser.newContext({ locale })).newPage()
  await page.goto(`${apiUrl}/console`)
  await page.getByRole('link', { name: locale === 'zh-CN' ? '登录' : 'Log in', exact: true }).click()
  // The page of the issuer is in the language of the browser, too.
  await page.locator('summary').click()
  const anybody = page.locator('details form')
  await anybody.locator('input[name=person]').fill(person)
  await anybody.locator('select[name=role]').selectOption(role)
  await anybody.getByRole('button').click()
  await page.getByRole('main').waitFor()
  return page
}

/** Two learned models as refits of two weeks would have left them, the later one in use. */
export function twoModels(): Item[] {
  const at = ['2026-02-15T03:00:00.000Z', '2026-02-22T03:00:00.000Z']
  const models = [madeUpModel(), { ...madeUpModel(), version: 'later' }]
  return [
    ...models.map((model) => ({
      ...{ pk: 'MODELS', sk: `MODEL#${model.version}` },
      body: JSON.stringify(model),
    })),
    ...models.map(({ version }, n) => {
      const day = at[n]?.slice(0, 10) ?? ''
      return { pk: 'MODELS', sk: `PROMOTED#${day}#${at[n]}`, version, day }
    }),
    { pk: 'MODELS', sk: 'CURRENT', version: 'later', promotedAt: at[1] },
  ]
}

/** Lost quotes as a refit of the last Sunday would have counted them: more and more of them to one competitor. */
export function lostQuotes(): Item {
  const at = '2026-03-01T03:00:00.000Z'
  const quotes = Array.from({ length: 12 }, (_, month) =>
    Array.from({ length: month }, (_, n) => ({
      day: dayNumber(
        `${month < 10 ? 2025 : 2026}-${String(((month + 2) % 12) + 1).padStart(2, '0')}-${10 + n}`,
      ),
      competitor: n % 3 === 0 ? 'Schraub24 Handelsgesellschaft für Verbindungstechnik' : 'Boltmarkt',
      skus: n % 2 === 0 ? ['A-1'] : [],
    })),
  ).flat()
  const lost = lostQuotesOf([{ lostQuotes: quotes }], dayNumber('2026-02-28'))
  return { pk: 'MODELS', sk: 'LOST-QUOTES', at, body: JSON.stringify({ asOf: at, accounts: 40, lost }) }
}
