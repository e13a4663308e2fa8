import { describe, expect, test } from 'vitest'
import { causeName, departmentName } from '../../../domain/complaints/causes/cause-name.ts'
import { causeOf, RootCauses } from '../../../domain/complaints/causes/root-cause.ts'
import { chooseRedress } from '../../../domain/complaints/choose-redress.ts'
import { draftAnswer } from '../../../domain/messages/customers/draft-answer.ts'
import { ExchangeRates } from '../../../domain/money/exchange-rates.ts'

const shipped = RootCauses.parse({})
const english = { locale: 'en', timeZone: 'UTC' } as const
const chinese = { locale: 'zh-CN', timeZone: 'UTC' } as const
const words = { en: 'Wet yarn', 'zh-CN': '纱线受潮' }

describe('the list of root causes', () => {
  test('is shipped with words in both languages for every cause and department', () => {
    for (const { key, department } of shipped.causes) {
      expect(causeName(key, shipped, english)).toMatch(/^(A|[A-Z][a-z]+) /)
      expect(causeName(key, shipped, chinese)).toMatch(/^\p{sc=Han}+$/u)
      expect(departmentName(department, shipped, chinese)).toMatch(/^\p{sc=Han}+$/u)
    }
  })

  test("gives way to a company's own, whose causes are named in every language and belong to a department", () => {
    const own = RootCauses.parse({
      departments: [{ key: 'warehouse' }, { key: 'spinning', words: { en: 'Spinning', 'zh-CN': '纺纱部' } }],
      causes: [{ key: 'wet-yarn', department: 'spinning', redress: ['replacement'], words }],
      heads: { spinning: 'zoe' },
    })
    expect(causeName('wet-yarn', own, chinese)).toBe('纱线受潮')
    expect(causeOf(own, 'material')).toBeUndefined()
    const paths = (input: unknown) =>
      RootCauses.safeParse(input).error?.issues.map(({ path }) => path.join('.'))
    expect(paths({ causes: [{ key: 'wet-yarn', department: 'warehouse' }] })).toEqual(['causes.0.words'])
    expect(paths({ causes: [{ key: 'material', department: 'moon' }] })).toEqual(['causes.0.department'])
    expect(paths({ heads: { moon: 'zoe' } })).toEqual(['heads.moon'])
  })

  test('names a cause that was taken off the list by its key', () => {
    expect(causeName('taken-off', shipped, english)).toBe('taken-off')
  })
})

test('redress follows the cause that was found and not the category that the customer wrote to us in', () => {
  const limit = {
    amount: '500.00',
    currency: 'EUR',
    exchangeRates: ExchangeRates.parse({}),
    day: '2026-03-02',
  }
  const order = { orderValue: '400.00', currency: 'EUR' }
  const redress = (cause: string | undefined, share = 0.5) =>
    chooseRedress({ category: 'quality' }, share, order, limit, causeOf(shipped, cause))
  expect(redress(undefined)).toMatchObject({ kind: 'replacement', amount: '200.00', withinAuthority: true })
  expect(redress('wrong-price')).toMatchObject({ kind: 'credit', amount: '200.00' })
  expect(redress('wrong-use')).toMatchObject({ kind: 'none', why: { key: 'redress.not-ours' } })
  const dear = chooseRedress(
    { category: 'quality' },
    1,
    { orderValue: '900.00', currency: 'EUR' },
    limit,
    causeOf(shipped, 'material'),
  )
  expect(dear).toMatchObject({ kind: 'replacement', withinAuthority: false })
})

test('a letter is drafted from decision, cause and redress, in the words of the reader', () => {
  const complaint = { category: 'quality', safety: false, orderId: 'o-1', lot: 'L-7' } as const
  const told = { complaint, remedy: 'credit', amount: '120.50', currency: 'EUR' } as const
  expect(draftAnswer({ ...told, decision: 'upheld', cause: 'Wet yarn' }, english)).toBe(
    [
      'Thank you for telling us. We have looked into it (order o-1 and lot L-7).',
      'You are right, and we are sorry for the trouble that this has caused you. What we found: Wet yarn.',
      'We send you a credit note over EUR\u00a0120.50.',
      'We have noted the cause, so that it does not happen again.',
    ].join('\n\n'),
  )
  const rejected = draftAnswer(
    { ...told, remedy: 'none', amount: undefined, decision: 'rejected', cause: undefined },
    chinese,
  )
  expect(rejected).toBe(
    '感谢您的反馈，我们已对此进行了调查（订单 o-1 和批次 L-7）。\n\n我们理解您提出此事的原因。经调查，我们未发现我方存在过失。',
  )
})
