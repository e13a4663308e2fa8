import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFactTeller, type FactTeller } from '../../../local/http-api/tell-facts.ts'

let told: string[]
let facts: FactTeller
beforeEach(() => {
  vi.useFakeTimers()
  told = []
  facts = createFactTeller((kind, line) => told.push(`${kind} ${line}`))
})
afterEach(() => void vi.useRealTimers())

const event = (bytes: number, status = 200) =>
  facts.tell({ route: 'POST /v1/events', status, bytes, milliseconds: 30 })

test('tells the first request at once and those that follow within a second in one line', () => {
  event(150_400)
  expect(told).toEqual(['fact POST /v1/events 200 (150.4 kB, 30 ms)'])
  event(700_000)
  event(800_000)
  expect(told).toHaveLength(1)
  vi.advanceTimersByTime(1_000)
  expect(told.at(-1)).toBe('fact POST /v1/events 200, 2 more (1.5 MB, 30 ms each)')
  vi.advanceTimersByTime(1_000)
  event(10)
  expect(told.at(-1)).toBe('fact POST /v1/events 200 (10 B, 30 ms)')
})

test('keeps what was refused apart from what was taken', () => {
  event(10)
  event(10, 401)
  expect(told).toEqual(['fact POST /v1/events 200 (10 B, 30 ms)', 'fact POST /v1/events 401 (10 B, 30 ms)'])
})

test('holds nothing back when it is asked to tell the rest', () => {
  event(10)
  event(20)
  facts.flush()
  expect(told.at(-1)).toBe('fact POST /v1/events 200, 1 more (20 B, 30 ms each)')
  vi.advanceTimersByTime(5_000)
  expect(told).toHaveLength(2)
})
