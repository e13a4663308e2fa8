import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Journal } from '../../../local/kernel/journal.ts'
import { type Door, openDoor } from '../../../local/open-door.ts'
import { statusFor } from './status-for.ts'

let directory: string
let journal: Journal
let door: Door

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'holdfast-door-'))
  journal = new Journal(directory)
  door = await openDoor(0, journal, () => {})
  door.open([], async (_, response) => void response.end('in'))
})

afterEach(async () => {
  await door.close()
  journal.close()
  rmSync(directory, { recursive: true, force: true })
})

test('the door opens to this machine by its address and its name', async () => {
  expect(await statusFor(door.url, new URL(door.url).host)).toBe(200)
  expect(await statusFor(door.url, 'localhost')).toBe(200)
})

test.each(['evil.example', 'evil.example:8787', '127.0.0.1.evil.example'])(
  'a page that calls this machine %s is turned away',
  async (host) => {
    expect(await statusFor(door.url, host)).toBe(421)
  },
)
