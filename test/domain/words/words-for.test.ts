import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { say } from '../../../domain/words/say.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { wordsFor } from '../../../domain/words/words-for.ts'

const en = wordsFor({ locale: 'en', timeZone: 'Europe/Berlin' })
const zh = wordsFor({ locale: 'zh-CN', timeZone: 'Asia/Shanghai' })
const due = '2026-03-13T09:30:00Z'

describe('a sentence', () => {
  it('is told in the language, the zone and the order of its reader', () => {
    const name = say('task.name', { kind: 'complaint', account: 'Acme GmbH', reference: 'HF-1' })
    const subject = say('task.subject', { name, due })
    expect(en.tell(subject)).toBe('Complaint HF-1 of Acme GmbH – please answer by Fri 13 Mar')
    expect(zh.tell(subject)).toBe('Acme GmbH 的投诉（HF-1）——请于3月13日（周五）前回复')
    expect(en.word('reminder.overdue', { due })).toContain('Friday, 13 March 2026 at 10:30 CET')
    expect(zh.word('reminder.overdue', { due })).toContain('2026年3月13日（周五）17:30（中国标准时间）')
  })

  it('sets names in Latin script apart in Chinese, and Chinese names not', () => {
    expect(zh.word('escalation.late', { owner: 'Li Wei' })).toMatch(/^Li Wei 未能/)
    expect(zh.word('approval.headline', { account: '宁波紧固件' })).toBe('对宁波紧固件的处理方案需要您同意')
    expect(zh.word('approval.headline', { account: 'Acme' })).toBe('对 Acme 的处理方案需要您同意')
    expect(zh.word('page.open-complaint', { references: ['HF-2A', 'HF-3B'] })).toContain('HF-2A 和 HF-3B')
  })

  it('stays the same after it was stored', () => {
    const subject = say('approval.subject', {
      name: say('task.name', { kind: 'win-back', account: 'Acme', reference: '' }),
    })
    expect(Sentence.parse(JSON.parse(JSON.stringify(subject)))).toEqual(subject)
  })

  it('is refused by name when no catalogue has it or a value is missing', () => {
    expect(() => en.tell({ key: 'no.such', values: {} })).toThrow(/no\.such/)
    expect(() => en.tell({ key: 'approval.headline', values: {} })).toThrow(/account/)
  })

  it('never takes what people wrote for its own markup', () => {
    const odd = fc.string({
      unit: fc.constantFrom('{', '}', "'", '#', '<', '>', '\uE000', '\uE001', 'a', '中'),
    })
    fc.assert(
      fc.property(odd, (account) => {
        const told = account.replaceAll(/[\uE000\uE001]/g, '')
        expect(en.word('approval.headline', { account })).toBe(`What is proposed for ${told} needs your word`)
        expect(zh.word('approval.headline', { account }).replaceAll(' ', '')).toBe(
          `对${told}的处理方案需要您同意`,
        )
      }),
    )
  })
})
