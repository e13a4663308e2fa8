import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Locale } from '../../../domain/accounts/locale.ts'
import { messages } from '../../../domain/messages/messages.ts'
import { told } from '../../support/told.ts'
import {
  acknowledgement,
  approvalMail,
  complaintMail,
  decisionMail,
  escalationMail,
  everyMail,
  handoverMail,
  link,
  outside,
  statementMail,
  valuedMail,
  winBackMail,
} from './mail-examples.ts'

const every = Object.entries(everyMail).flatMap(([name, render]) =>
  Locale.options.map((locale) => ({ name, locale, mail: render(locale) })),
)
const linksIn = (text: string) => text.match(/https?:\/\/[^\s"<]+/g) ?? []
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
}
const textNodes = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .split(/<[^>]+>/)
    .map((node) => letters(node.replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity)))
/** Lines of the plain part, without what only lays them out. */
const textLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('http'))
    .flatMap((line) => line.replace(/^\d+\. /, '').split(/ {2,}|: /))
    .map(letters)

describe('every mail', () => {
  it('is registered under its own name and is transactional', () => {
    for (const [name, message] of Object.entries(messages)) {
      expect(message).toMatchObject({ name, messageClass: 'transactional' })
    }
  })

  it.each(every)('says the same in both parts: $name in $locale', ({ mail }) => {
    const html = textNodes(mail.html).join('')
    const text = letters(mail.text)
    for (const line of textLines(mail.text)) expect(html).toContain(line)
    const inner = mail.html.slice(mail.html.indexOf('<h1'))
    for (const node of textNodes(inner)) expect(text).toContain(node)
  })

  it.each(every)('loads nothing and runs nothing: $name in $locale', ({ mail }) => {
    expect(mail.html).not.toMatch(/<(img|script|link|iframe|form)\b|src=|url\(|@import/i)
  })

  it.each(every.filter(({ name }) => /task|reminder|escalation|warning/.test(name)))(
    'about a task has exactly one link: $name in $locale',
    ({ mail }) => {
      expect(linksIn(mail.html)).toEqual([link])
      expect(mail.html.match(/<a /g)).toHaveLength(1)
      expect(linksIn(mail.text)).toEqual([link])
    },
  )

  it.each(every.filter(({ name }) => name === 'morning'))(
    'of a morning has one link for each task and joint call, and no word of the other language: $locale',
    ({ mail, locale }) => {
      expect(linksIn(mail.text)).toEqual(['-1', '-2', '-3', '-4'].map((which) => link + which))
      expect(mail.html.match(/<a /g)).toHaveLength(4)
      const words = locale === 'en' ? /\p{sc=Han}/u : /\b(task|due|answer|open)\b/i
      expect(`${mail.subject} ${mail.text.replaceAll(/https?:\S+/g, '')}`).not.toMatch(words)
    },
  )

  it.each(
    every.filter(({ name }) => /acknowledgement|holding|waited|goes on|still at|decision|survey/.test(name)),
  )('to a customer has exactly one link, to the page of the case: $name in $locale', ({ mail }) => {
    expect(linksIn(mail.html)).toEqual(linksIn(mail.text))
    // Where somebody outside is found is written out, not a way to click.
    const ours = linksIn(mail.text).filter((each) => each !== outside.url)
    expect(ours).toEqual([expect.stringContaining('/cases/')])
    expect(mail.html.match(/<a /g)).toHaveLength(1)
  })

  it.each(
    every.filter(
      ({ name }) =>
        !/task|reminder|escalation|warning|morning|acknowledgement|holding|waited|goes on|still at|decision|survey/.test(
          name,
        ),
    ),
  )('about anything else has no link: $name in $locale', ({ mail }) => {
    expect(linksIn(mail.html + mail.text)).toEqual([])
  })

  it.each(Locale.options)(
    'to whoever suggested something speaks of no complaint and judges nobody, in %s',
    (locale) => {
      const suggested = <T extends { complaint: object }>(data: T): T => ({
        ...data,
        complaint: { ...data.complaint, category: 'suggestion', safety: false },
      })
      const held = { ...suggested(acknowledgement), promisedBy: '2026-03-24T16:00:00Z' }
      const mails = [
        messages['complaint-acknowledgement'].render(suggested(acknowledgement), locale),
        messages['complaint-holding'].render(held, locale),
        ...(['resumed', 'update'] as const).map((news) =>
          messages['complaint-news'].render({ ...held, complaint: { ...held.complaint, news } }, locale),
        ),
        ...(['upheld', 'partly', 'rejected'] as const).map((decision) =>
          messages['complaint-decision'].render(
            {
              ...suggested(decisionMail),
              decision: { ...decisionMail.decision, decision, answer: 'We do it.' },
            },
            locale,
          ),
        ),
      ]
      for (const { subject, text } of mails) {
        const said = `${subject}\n${text}`
        expect(said).not.toMatch(locale === 'en' ? /complaint|upheld|you were right/i : /投诉|成立/)
        expect(said).toMatch(locale === 'en' ? /suggestion/ : /建议/)
      }
    },
  )

  it('is written in its own language', () => {
    for (const { locale, mail } of every) {
      expect(mail.html).toContain(`<html lang="${locale}">`)
      expect(/\p{sc=Han}/u.test(mail.subject)).toBe(locale === 'zh-CN')
    }
  })

  it('escapes whatever people wrote, and keeps headers on one line', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '\n', '\r', '\u2028', '$', '{'),
    })
    fc.assert(
      fc.property(nasty, nasty, (written, name) => {
        const accountName = `x${name}`
        const data = {
          ...complaintMail,
          accountName,
          complaint: { ...acknowledgement.complaint, description: `${written}<script>alert(1)</script>` },
        }
        const mail = messages.task.render(data, 'en')
        expect(mail.subject).not.toMatch(/[\r\n\u2028]/)
        expect(mail.html).not.toContain('<script')
        expect(mail.html.match(/<[a-z!/]/gi)?.length).toBe(
          messages.task.render(complaintMail, 'en').html.match(/<[a-z!/]/gi)?.length,
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('a letter to a customer', () => {
  const letters = (takesReplies: boolean, locale: Locale) => {
    const held = { ...acknowledgement, takesReplies, promisedBy: '2026-03-24T16:00:00Z' }
    return [
      messages['complaint-acknowledgement'].render({ ...acknowledgement, takesReplies }, locale),
      messages['complaint-holding'].render(held, locale),
      messages['complaint-decision'].render({ ...decisionMail, takesReplies }, locale),
    ]
  }

  it.each(Locale.options)('asks for a reply only where somebody reads replies, in %s', (locale) => {
    for (const { text } of letters(true, locale)) expect(text).toMatch(/reply to this mail|直接回复本邮件/)
    for (const { text } of letters(false, locale)) {
      expect(text).not.toMatch(/reply|回复本邮件/)
      expect(text).toMatch(/your contact with us|联系您的客户经理/)
    }
  })

  it('carries no character that hides or turns around what is written, whoever wrote it', () => {
    const hidden = '\u0000\u001b[31m\u202Eevil\u2066\u200f\ufeff\r\nBcc: x\u0085\u2028end\ud800'
    const written = {
      ...decisionMail,
      contactName: hidden,
      decision: { ...decisionMail.decision, answer: hidden },
    }
    const { subject, html, text } = messages['complaint-decision'].render(written, 'en')
    for (const part of [subject, html, text]) {
      expect(part).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200e\u200f\u2028\u2029\ufeff]/u)
      expect(part.isWellFormed()).toBe(true)
    }
    expect(text).toContain('[31mevil\n')
  })
})

describe('a handover', () => {
  it('tells what was promised, and that nothing was where a complaint was not upheld', () => {
    const { text } = messages.handover.render(handoverMail, 'en')
    expect(text).toMatch(/Upheld\. We promised: Refund \(EUR.150\.00\)/)
    expect(text).toContain('Not upheld. Nothing was promised.')
    expect(text).not.toContain('No remedy')
    expect(messages.handover.render(handoverMail, 'zh-CN').text).toContain('不成立。未作承诺。')
  })
})

describe('a task mail', () => {
  it('says who, why, what to do and by when', () => {
    const { subject, text } = messages.task.render(complaintMail, 'en')
    expect(subject).toBe('Complaint HF-MFR9-QGBQ of Acme GmbH – please answer by Tue 17 Mar')
    expect(text).toContain('Hello Li Wei,')
    expect(text).toContain('Answer by: Tuesday, 17 March 2026 at 17:00 CET')
    for (const sentence of told([...complaintMail.task.why, ...complaintMail.task.whatToDo]))
      expect(text.replaceAll('\u00a0', ' ')).toContain(sentence)
    expect(text).toContain('> 12 of 40 units cracked')
  })

  it('shows the offer and what it costs', () => {
    expect(messages.task.render(winBackMail, 'en').text).toMatch(
      /Priority delivery \(costs us about EUR.1,000\)/,
    )
  })

  it('shows what the account is worth, with what that means, and what a manager says of its risk', () => {
    const en = messages.task.render(valuedMail, 'en').text
    expect(en).toMatch(/Value: VIP account, about EUR.48,000 of revenue expected in the next 52 weeks/)
    expect(en).toContain(
      'A manager says: yellow until 4 May 2026, whatever was computed (Ana Sol: Their plant is closed until May <b>)',
    )
    const zh = messages.task.render(valuedMail, 'zh-CN').text
    expect(zh).toMatch(/客户价值：VIP 客户，未来52周预计收入约 EUR.48,000（/)
    expect(zh).toMatch(/经理判断：2026年5月4日前视为黄色/)
    expect(messages.task.render(winBackMail, 'en').text).not.toMatch(/Value:|A manager says/)
  })

  it('tells whoever has to agree what is proposed, and leaves the steps to whoever proposes it', () => {
    const { text, html } = messages['task-approval'].render(approvalMail, 'en')
    for (const part of [text, html]) {
      expect(part).toContain('Refund')
      expect(part).toMatch(/EUR.99,999\.00/)
      expect(part).toContain('Look at it and decide')
      expect(part).not.toContain('What to do')
      expect(part).not.toContain('Packed badly')
    }
    expect(messages['task-approval'].render(approvalMail, 'zh-CN').text).toMatch(/金额：EUR.99,999\.00/)
  })

  it('warns in the reminder what happens without an answer', () => {
    expect(messages['task-reminder'].render(complaintMail, 'en').text).toContain(
      'it goes to whoever is asked next',
    )
    expect(messages['task-reminder'].render(winBackMail, 'en').text).toContain(
      'it goes to whoever is asked next',
    )
  })

  it('tells the manager who did not answer, or what was handed over', () => {
    const late = messages['task-escalation'].render(escalationMail, 'en').text
    expect(late).toContain('Hello Ana Sol,')
    expect(late).toContain('Li Wei has not answered this in time')
    const task = { ...escalationMail.task, handOverNote: 'I am away' }
    const handed = messages['task-escalation'].render({ ...escalationMail, task }, 'en').text
    expect(handed).toContain('hands this over to you and writes: “I am away”')
  })

  it('refuses a link that is not of the web', () => {
    expect(messages.task.schema.safeParse({ ...complaintMail, link: 'javascript:alert(1)' }).success).toBe(
      false,
    )
    expect(messages.task.schema.safeParse(complaintMail).success).toBe(true)
  })
})

describe('mails to the customer', () => {
  it('acknowledge with reference and an honest date', () => {
    const { subject, text } = messages['complaint-acknowledgement'].render(acknowledgement, 'en')
    expect(subject).toContain('HF-MFR9-QGBQ')
    expect(text).toContain('Our answer by: Tuesday, 17 March 2026 at 17:00 CET')
    expect(text).not.toContain('stop using')
  })

  it('warn of danger, and refer to the complaint before', () => {
    const danger = { ...acknowledgement.complaint, safety: true }
    const data = { ...acknowledgement, complaint: danger, reopensReference: 'HF-0000-0001' }
    const { text } = messages['complaint-acknowledgement'].render(data, 'en')
    expect(text).toContain('stop using the goods')
    expect(text).toContain('HF-0000-0001')
  })

  it('tell the decision, the remedy, the amount and the answer as it was written', () => {
    const { text } = messages['complaint-decision'].render(decisionMail, 'en')
    expect(text).toContain('Dear Acme GmbH,')
    expect(text).toMatch(/Decision: Upheld\nWhat we do: Replacement\nAmount: EUR.1,234\.50/)
    expect(text).toContain('> You were right.')
  })
})

describe('a customer', () => {
  it('reads the name of whoever wrote the answer under it', () => {
    const { text } = messages['complaint-decision'].render({ ...decisionMail, signedBy: 'Ana Sol' }, 'en')
    expect(text).toContain('With kind regards\nAna Sol\nNordwall Fasteners')
  })
})

describe('the account statement', () => {
  it('shows costs below zero and sums as they are', () => {
    const { text } = messages['account-statement'].render(statementMail, 'en')
    expect(text).toMatch(/Sales at list price +14,000\.00\nDiscounts +−1,500\.00\n/)
    expect(text).toMatch(/Returns and credit notes +0\.00/)
    expect(text).toContain('Not enough orders yet')
  })

  it('speaks English as the stored statement does', () => {
    const { notes, recommendation } = statementMail.statement
    const { text } = messages['account-statement'].render(statementMail, 'en')
    for (const sentence of told([...notes, recommendation.sentence, ...recommendation.why]))
      expect(text).toContain(sentence)
  })
})
