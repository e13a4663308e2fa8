import { expect, test } from 'vitest'
import { accountTables } from '../../console/accounts/account-tables.ts'
import type { AccountScreen } from '../../console/accounts/account-view.ts'
import type { Viewer } from '../../console/viewer.ts'

const screen = (earliest: string, latest: string) =>
  ({
    replenishment: [{ sku: 'A-1', lastDay: '2026-02-01', runsOutOn: '2026-02-18', earliest, latest }],
    history: { stopped: [] },
  }) as unknown as AccountScreen
const viewer = { locale: 'en', timeZone: 'UTC' } as Viewer
const told = async (earliest: string, latest: string) =>
  String(await accountTables(viewer, screen(earliest, latest))).replaceAll(/<[^>]*>/g, '')

test('a day on which an article runs out stands between two others only where it is not sure', async () => {
  expect(await told('2026-02-18', '2026-02-18')).not.toContain('between')
  expect(await told('2026-02-16', '2026-02-20')).toContain('between 16 February 2026 and 20 February 2026')
})
