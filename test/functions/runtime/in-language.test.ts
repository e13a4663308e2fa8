import { describe, expect, test } from 'vitest'
import { say } from '../../../domain/words/say.ts'
import { inLanguage, localeAskedFor } from '../../../functions/runtime/in-language.ts'

describe('the language of an answer', () => {
  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-TW', 'en'],
    ['de-AT, zh-CN;q=0.8, en;q=0.5', 'zh-CN'],
    ['en;q=0.2, zh-CN;q=0.9', 'zh-CN'],
    ['zh-CN;q=0, en', 'en'],
    ['fr, *;q=0.1', 'en'],
    ['{"not": a tag}', 'en'],
  ])('for Accept-Language %j is %s', (header, locale) => {
    expect(localeAskedFor(header)).toBe(locale)
  })
})

describe('an answer', () => {
  const rhythm = say('silence.rhythm', { days: 68, usual: 10 })
  const body = {
    risk: { sentence: say('silence.likely', { rhythm, likely: 0.8, horizon: 90 }) },
    why: [rhythm],
  }

  test('tells every sentence beside its data, however deep it stands, once', async () => {
    const { body: told, isTold } = await inLanguage(body, 'zh-CN', 'UTC')
    expect(isTold).toBe(true)
    expect(told).toEqual({
      risk: {
        sentence: {
          ...body.risk.sentence,
          text: '已有68天未下单，通常每10天下单一次。仅凭这一点，未来90天内不下单的可能性为80%。',
        },
      },
      why: [{ ...rhythm, text: '已有68天未下单，通常每10天下单一次。' }],
    })
  })

  test('without a sentence stays as it is, also where it has a key and values of its own', async () => {
    const plain = { key: 'no-such-sentence', values: {}, list: [1, null, 'a', { at: undefined }] }
    expect(await inLanguage(plain, 'zh-CN', 'UTC')).toEqual({ body: plain, isTold: false })
  })
})
