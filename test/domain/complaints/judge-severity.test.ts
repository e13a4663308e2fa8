import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeSeverity } from '../../../domain/complaints/judge-severity.ts'
import { shareIn } from '../../../domain/complaints/words/languages.ts'
import { saidInGerman, saidOfHarm } from './said-of-harm.ts'

const weight = { minor: 0, major: 1, critical: 2, safety: 3 }
type Said = keyof typeof weight

function judged(description: string): Said {
  const { severity, safety } = judgeSeverity({ category: 'other', description })
  return safety ? 'safety' : severity
}

describe('words of severity', () => {
  it('are tried with sixty sentences and more in each language', () => {
    expect(saidOfHarm.length).toBeGreaterThanOrEqual(60)
  })

  it.each(saidOfHarm)('judge "%s" and "%s" the same: %s', (en, zh, severity) => {
    expect([judged(en), judged(zh)]).toEqual([severity, severity])
  })

  it.each(saidOfHarm.filter(([, , , share]) => share !== undefined))(
    'read the same share in "%s" and "%s"',
    (en, zh, _severity, share) => {
      expect([shareIn(en), shareIn(zh)]).toEqual([share, share])
    },
  )

  it.each(saidOfHarm.filter(([, , , share]) => share === undefined))(
    'read no share in "%s" and "%s"',
    (en, zh) => {
      expect([shareIn(en), shareIn(zh)]).toEqual([undefined, undefined])
    },
  )

  it.each(saidInGerman)('judge "%s" %s', (text, severity, share) => {
    expect([judged(text), shareIn(text)]).toEqual([severity, share])
  })

  it('judge a text as its worst sentence, in whatever order and mixture of languages', () => {
    const fragments = saidOfHarm.flatMap(([en, zh, severity]) => [
      { text: en, severity },
      { text: zh, severity },
    ])
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(' ', '\n', '  \r\n'),
        (said, between) => {
          const worst = Math.max(...said.map(({ severity }) => weight[severity]))
          expect(weight[judged(said.map(({ text }) => text).join(between))]).toBe(worst)
        },
      ),
    )
  })
})
