import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Complaint, ComplaintInput } from '../../../domain/complaints/complaint.ts'
import { receive } from '../../../domain/complaints/receive.ts'
import { referenceOf } from '../../../domain/complaints/reference.ts'
import { closed, complaint, digest, input, received, settings } from './a-complaint.ts'

describe('receiving a complaint', () => {
  it('keeps what the customer said and promises dates in business days', () => {
    const kept = complaint()
    expect(Complaint.parse(kept)).toEqual(kept)
    expect(kept).toMatchObject({
      complaintId: 'c-77',
      status: 'received',
      severity: 'major',
      acknowledgeBy: '2026-03-04T16:00:00Z',
      resolveBy: '2026-03-17T16:00:00Z',
      reopenedCount: 0,
    })
  })

  it('counts its clocks from the moment the sender received it, when told', () => {
    expect(complaint({ receivedAt: '2026-03-02T10:00:00Z' }).acknowledgeBy).toBe('2026-03-03T16:00:00Z')
  })

  it('refuses unknown fields by name', () => {
    const refused = ComplaintInput.safeParse({ ...input(), colour: 'red' })
    expect(refused.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['colour'] })
  })

  it.each([
    ['the same order', { orderId: 'o-1', category: 'delivery' }, true],
    ['another order with the same article', { orderId: 'o-2', sku: 'A-1' }, false],
    ['no order but the same article and category', { orderId: undefined, sku: 'A-1' }, true],
    [
      'no order, the same article, another category',
      { orderId: undefined, sku: 'A-1', category: 'price' },
      false,
    ],
    ['another account', { accountId: 'other' }, false],
  ])('takes %s as the same matter: %#', (_what, changes, same) => {
    const before = closed(
      { id: 'c-1', sku: 'A-1', receivedAt: '2026-02-02T10:00:00Z' },
      '2026-02-20T10:00:00Z',
    )
    const again = complaint(changes, [before])
    expect(again.reopens).toBe(same ? 'c-1' : undefined)
    expect(again.reopenedCount).toBe(same ? 1 : 0)
  })

  it('reopens only within the window, to the second', () => {
    const at = (closedAt: string) => complaint({}, [closed({ id: 'c-1' }, closedAt)]).reopens
    expect(at('2026-02-01T09:20:00Z')).toBe('c-1')
    expect(at('2026-02-01T09:19:59Z')).toBeUndefined()
  })

  it('reopens the latest of several, and counts on', () => {
    const first = closed({ id: 'c-1' }, '2026-02-20T10:00:00Z')
    const second = { ...closed({ id: 'c-2' }, '2026-02-25T10:00:00Z'), reopenedCount: 1 }
    const again = receive(input(), { now: received, digest, earlier: [second, first] }, settings)
    expect(again).toMatchObject({ reopens: 'c-2', reopenedCount: 2 })
  })

  it('does not reopen what is still open', () => {
    expect(complaint({}, [complaint({ id: 'c-1' })]).reopens).toBeUndefined()
  })
})

describe('a reference', () => {
  it('is short, readable and the same for the same complaint', () => {
    expect(referenceOf('a3f09bc177d2')).toBe('HF-MFR9-QGBQ')
    expect(referenceOf('A3F09BC177FF')).toBe('HF-MFR9-QGBQ')
    expect(referenceOf('0000000000')).toBe('HF-0000-0000')
  })

  it('never uses letters that are mistaken for digits', () => {
    const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 10, maxLength: 64 })
    fc.assert(
      fc.property(hex, (value) => {
        expect(referenceOf(value)).toMatch(/^HF-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
  })

  it('refuses what is not a digest', () => {
    expect(() => referenceOf('abc')).toThrow('10 hexadecimal')
  })
})
