import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, isOpen, isOwed } from '../../../domain/complaints/advance.ts'
import { shippedProfiles } from '../../../domain/complaints/clocks/shipped-profiles.ts'
import { SlaProfile } from '../../../domain/complaints/clocks/sla-profile.ts'
import type { Complaint } from '../../../domain/complaints/complaint.ts'
import { ImpossibleMove, type MovedComplaint } from '../../../domain/complaints/move-complaint.ts'
import { outsideOf } from '../../../domain/complaints/outside-route.ts'
import { pauseComplaint, pauseOf, resumeComplaint } from '../../../domain/complaints/pause-complaint.ts'
import { reopenComplaint } from '../../../domain/complaints/reopen-complaint.ts'
import { tellComplaint } from '../../../domain/complaints/tell-complaint.ts'
import { nextOf } from '../../../domain/complaints/tend-complaint.ts'
import { waitsUntil } from '../../../domain/complaints/waits-until.ts'
import { Settings } from '../../../domain/settings.ts'
import { byClock, type Mover } from '../../../domain/tasks/move-task.ts'
import { assessed, decision, stepsOn } from './a-complaint.ts'

const settings = Settings.parse({ businessCalendar: { timeZone: 'Europe/Berlin' } })
const at = '2026-03-20T09:00:00Z'
const responded = (slaProfile = 'iso-10002') =>
  stepsOn({ ...assessed(), slaProfile }, [{ type: 'respond', decision }], at)

describe('a complaint whose customer was told', () => {
  it.each([
    // The clocks go forward on 29 March.
    ['iso-10002', '2026-04-03T08:00:00Z'],
    ['uk-disp', '2026-05-15T08:00:00Z'],
    ['uk-payments', '2026-05-15T08:00:00Z'],
    ['asic-rg271', '2026-04-19T08:00:00Z'],
    ['eu-psd', '2026-04-03T08:00:00Z'],
  ])('waits for them as long as its profile says: %s', (profile, closesAt) => {
    const told = tellComplaint(responded(profile), byClock(at), undefined, settings).complaint
    expect(told).toMatchObject({ status: 'decided', decidedAt: at, closesAt })
    expect(waitsUntil(told)).toBe(closesAt)
    expect(waitsUntil(stepsOn(told, [{ type: 'accept' }], at))).toBeUndefined()
  })

  it('keeps the date it was told though the configuration changes, and though they are told again', () => {
    const { complaint } = tellComplaint(responded(), byClock(at), undefined, settings)
    const others = Settings.parse({
      sla: { profiles: { 'iso-10002': { ...shippedProfiles['iso-10002'], silenceDays: 3 } } },
    })
    const again = tellComplaint(complaint, byClock('2026-03-25T09:00:00Z'), undefined, others)
    expect(again).toEqual({ complaint, entries: [] })
  })

  it('waits for nothing where it was withdrawn before they could be told', () => {
    const gone = stepsOn(responded(), [{ type: 'withdraw', because: 'taken back' }], at)
    expect(tellComplaint(gone, byClock(at), undefined, settings).entries).toEqual([])
  })
})

describe('the outside route of an answer', () => {
  const route = (profile: string, verdict: 'upheld' | 'partly' | 'rejected', more: object = {}) =>
    outsideOf(
      { ...responded(profile), ...more },
      { decision: verdict },
      '2026-08-31T22:30:00Z',
      'en',
      settings,
    )

  it('is named with its last day by the profiles of regulators, whatever was decided', () => {
    for (const verdict of ['upheld', 'partly', 'rejected'] as const) {
      expect(route('uk-disp', verdict)).toMatchObject({
        name: 'Financial Ombudsman Service',
        until: '2027-03-01',
      })
      expect(route('asic-rg271', verdict)).toMatchObject({ until: '2028-09-01' })
    }
  })

  it('is none of ISO 10002, which names nobody, nor of a suggestion', () => {
    expect(route('iso-10002', 'rejected')).toBeUndefined()
    expect(route('uk-disp', 'rejected', { category: 'suggestion' })).toBeUndefined()
  })

  it('is named by a profile of the company after what was not upheld, in its own words where it has some', () => {
    const own = SlaProfile.parse({
      ...shippedProfiles['iso-10002'],
      outside: { name: 'The chamber', words: { en: 'Ask the chamber.' } },
    })
    const { sla } = Settings.parse({ sla: { profiles: { own } } })
    const of = (verdict: 'upheld' | 'partly', locale: 'en' | 'zh-CN') =>
      outsideOf(responded('own'), { decision: verdict }, at, locale, { ...settings, sla })
    expect(of('upheld', 'en')).toBeUndefined()
    expect(of('partly', 'en')).toEqual({ name: 'The chamber', words: 'Ask the chamber.' })
    expect(of('partly', 'zh-CN')).toEqual({ name: 'The chamber' })
  })
})

describe('whatever is done to a complaint, in whatever order', () => {
  const ask = { reason: 'customer', until: '2026-04-10T09:00:00Z' } as const
  const moves: Record<string, (complaint: Complaint, mover: Mover) => MovedComplaint> = {
    respond: (present, mover) => advance(present, { type: 'respond', decision }, mover),
    tell: (present, mover) => tellComplaint(present, mover, undefined, settings),
    pause: (present, mover) => pauseComplaint(present, ask, mover, settings),
    resume: (present, mover) => resumeComplaint(present, mover, settings),
    reopen: (present, mover) => reopenComplaint(present, mover, settings),
    accept: (present, mover) => advance(present, { type: 'accept' }, mover),
    lapse: (present, mover) => advance(present, { type: 'lapse' }, mover),
    close: (present, mover) => advance(present, { type: 'close' }, mover),
    withdraw: (present, mover) => advance(present, { type: 'withdraw', because: 'so' }, mover),
    refer: (present, mover) => advance(present, { type: 'refer', because: 'so' }, mover),
    'carry-on': (present, mover) => advance(present, { type: 'carry-on', by: 'c-78' }, mover),
  }

  it('it has a next date while it is open and none that runs once it is over, and every change of it an audit entry', () => {
    const script = fc.array(fc.constantFrom(...Object.keys(moves)), { maxLength: 14 })
    fc.assert(
      fc.property(script, (wanted) => {
        let now: Complaint = assessed()
        for (const [hour, name] of wanted.entries()) {
          const mover = byClock(`2026-03-20T${String(hour).padStart(2, '0')}:00:00Z`)
          let moved: MovedComplaint
          try {
            moved = moves[name]?.(now, mover) ?? { complaint: now, entries: [] }
          } catch (error) {
            expect(error).toBeInstanceOf(ImpossibleMove)
            continue
          }
          if (moved.complaint.status !== now.status) expect(moved.entries).not.toEqual([])
          now = moved.complaint
          const label = `${name} led to ${now.status}`
          if (isOwed(now)) expect(nextOf(now, settings), label).toBeDefined()
          else expect(pauseOf(now), label).toBeUndefined()
          if (now.status === 'decided') expect(waitsUntil(now), label).toBeDefined()
          if (!isOpen(now))
            expect([now.closedAt, nextOf(now, settings)], label).toEqual([expect.any(String), undefined])
        }
      }),
      { numRuns: 300 },
    )
  })
})
