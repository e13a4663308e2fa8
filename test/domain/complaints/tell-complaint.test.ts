import { describe, expect, it } from 'vitest'
import { outsideOf } from '../../../domain/complaints/outside-route.ts'
import { SlaProfile, shippedProfiles } from '../../../domain/complaints/sla-profile.ts'
import { tellComplaint } from '../../../domain/complaints/tell-complaint.ts'
import { waitsUntil } from '../../../domain/complaints/waits-until.ts'
import { Settings } from '../../../domain/settings.ts'
import { byClock } from '../../../domain/tasks/move-task.ts'
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
