import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InvokeResult } from '../../../local/kernel/types.ts'
import type { Arrival } from '../../../local/streams/stream-record.ts'
import { type Consumer, workOff } from '../../../local/streams/work-off.ts'

const arrivals = (...sequences: string[]): Arrival[] =>
  sequences.map((sequence) => ({ sequence, writtenAt: Date.now(), partitionKey: 'p', bytes: 1, record: {} }))

const ok: InvokeResult = { payload: null }
const boom: InvokeResult = { payload: null, error: { errorType: 'Error', errorMessage: 'boom' } }
const failing = (...sequences: string[]): InvokeResult => ({
  payload: { batchItemFailures: sequences.map((itemIdentifier) => ({ itemIdentifier })) },
})

function consumer(
  answer: (sequences: string[], call: number) => InvokeResult,
  settings: Partial<Consumer['mapping']> = {},
) {
  const seen = {
    calls: [] as string[][],
    done: [] as string[],
    givenUp: [] as string[],
    pauses: [] as number[],
  }
  const names = (batch: Arrival[]) => batch.map(({ sequence }) => sequence)
  const hands: Consumer = {
    mapping: { reportsItemFailures: true, bisects: false, retries: 2, maxAgeSeconds: -1, ...settings },
    invoke: async (batch) => answer(names(batch), seen.calls.push(names(batch))),
    finish: (batch) => seen.done.push(...names(batch)),
    giveUp: (batch, condition) => seen.givenUp.push(...names(batch).map((name) => `${name} ${condition}`)),
    pause: async (milliseconds) => {
      seen.pauses.push(milliseconds)
    },
  }
  return { hands, seen }
}

describe('a batch', () => {
  test('is done when the function answers without failures', async () => {
    for (const answer of [ok, failing(), { payload: {} }, { payload: { batchItemFailures: null } }]) {
      const { hands, seen } = consumer(() => answer)
      await workOff(hands, arrivals('1', '2'))
      expect(seen).toMatchObject({ calls: [['1', '2']], done: ['1', '2'], givenUp: [] })
    }
  })

  test('resumes at the lowest failed record', async () => {
    const { hands, seen } = consumer((_, call) => (call === 1 ? failing('4', '2') : ok))
    await workOff(hands, arrivals('1', '2', '3', '4'))
    expect(seen.calls).toEqual([
      ['1', '2', '3', '4'],
      ['2', '3', '4'],
    ])
    expect(seen.done).toEqual(['1', '2', '3', '4'])
  })

  test.each([
    ['an error', boom],
    ['an unknown identifier', failing('99')],
    ['an empty identifier', failing('')],
    ['an answer of another form', { payload: { batchItemFailures: 'all' } }],
  ])(
    'fails as a whole on %s, and is tried again with growing pauses before it is given up',
    async (_, answer) => {
      const { hands, seen } = consumer(() => answer, { retries: 3 })
      await workOff(hands, arrivals('1', '2'))
      expect(seen.calls).toHaveLength(4)
      expect(seen.pauses).toEqual([100, 200, 400])
      expect(seen.givenUp).toEqual(['1 RetryAttemptsExhausted', '2 RetryAttemptsExhausted'])
      expect(seen.done).toEqual(['1', '2'])
    },
  )

  test('takes no item failures into account where the mapping does not ask for them', async () => {
    const { hands, seen } = consumer(() => failing('1'), { reportsItemFailures: false })
    await workOff(hands, arrivals('1'))
    expect(seen.calls).toHaveLength(1)
  })

  test('gives up what is too old without asking the function', async () => {
    const { hands, seen } = consumer(() => ok, { maxAgeSeconds: 60 })
    const [old, young] = arrivals('1', '2')
    if (!old || !young) throw new Error('two records were made')
    await workOff(hands, [{ ...old, writtenAt: Date.now() - 61_000 }, young])
    expect(seen).toMatchObject({ calls: [['2']], givenUp: ['1 RecordAgeExceeded'] })
  })

  test('with one poison record loses only that one when it is halved, and halving costs no attempt', async () => {
    const sequences = fc.uniqueArray(fc.nat(999).map(String), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(sequences, fc.nat(39), fc.boolean(), async (all, at, throws) => {
        const poison = all[at % all.length] ?? ''
        const { hands, seen } = consumer(
          (batch) => (batch.includes(poison) ? (throws ? boom : failing(poison)) : ok),
          { bisects: true, retries: 2 },
        )
        await workOff(hands, arrivals(...all))
        expect(seen.givenUp).toEqual([`${poison} RetryAttemptsExhausted`])
        const alone = seen.calls.filter((batch) => batch.length === 1 && batch[0] === poison).length
        // Where item failures say which record it was, the call that said so was already its first attempt.
        expect(alone).toBeGreaterThanOrEqual(throws ? 3 : 2)
        expect(alone).toBeLessThanOrEqual(3)
        expect(seen.done).toEqual(all)
      }),
    )
  })
})
