import { expect, test } from 'vitest'
import type { Client } from '../../../cli/api/client.ts'
import { findAccounts } from '../../../cli/api/find-accounts.ts'
import { answered } from '../../support/told.ts'

const named = [
  ['Mu-ller-So-hne-KG-19be729da0', 'Müller & Söhne KG'],
  ['b', 'Mu\u0308ller Nord'],
  ['c', 'Moller'],
  ['id-acb401c3d7', '北京五金有限公司'],
  ['K-17', 'Großhandel Weiß'],
]
const line = ([accountId, name]: string[]) => ({
  ...{
    accountId,
    name,
    ownerId: 'o',
    band: 'green',
    probability: 0.1,
    sentence: answered(''),
    asOf: '2026-03-02',
    modelVersion: 'v1',
  },
})
/** A list of two pages, so that what is found on the second is not missed. */
const client = {
  async read(path: string) {
    const isSecond = path.includes('cursor=')
    const accounts = (isSecond ? named.slice(2) : named.slice(0, 2)).map(line)
    return { accounts, modelInUse: 'v1', ...(!isSecond && { cursor: 'next' }) }
  },
} as unknown as Client
const find = async (text: string) =>
  (await findAccounts(client, {}, { text, limit: 10 })).accounts.map(({ accountId }) => accountId)

test.each([
  ['MÜLLER', ['Mu-ller-So-hne-KG-19be729da0', 'b']],
  ['mu\u0308ller', ['Mu-ller-So-hne-KG-19be729da0', 'b']],
  ['五金', ['id-acb401c3d7']],
  ['grosshandel', ['K-17']],
  ['acb401', ['id-acb401c3d7']],
  ['Schmidt', []],
])('an account is found by %s', async (text, ids) => {
  expect(await find(text)).toEqual(ids)
})
