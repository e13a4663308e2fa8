import { describe, expect, it } from 'vitest'
import { Locale } from '../../../../domain/accounts/locale.ts'
import { decidedPage, expiredPage } from '../../../../domain/messages/pages/decided-page.ts'
import { taskPage } from '../../../../domain/messages/pages/task-page.ts'
import { outcomes } from '../../../../domain/tasks/outcomes.ts'
import { dropTask, settleByOrder } from '../../../../domain/tasks/settle-task.ts'
import { saying } from '../../../support/told.ts'
import { answeredBy as answered, seed } from '../../tasks/a-task.ts'
import { complaintMail, escalationMail, valuedMail, winBackMail } from '../mail-examples.ts'
import { complaintPage, everyPage, winBackPage } from './page-examples.ts'

const beside = {
  at: '2026-03-05T10:00:00Z',
  locale: 'en' as const,
  currency: 'EUR',
  viewerId: seed.ownerId,
  viewerEmail: seed.owner.email,
  reachable: true,
  openComplaints: [],
}
const names = (html: string) => [...html.matchAll(/ name="([A-Za-z]+)"(?! content)/g)].map(([, name]) => name)
const at = '2026-03-05T10:00:00Z'

describe('the task page', () => {
  it.each(Locale.options)('posts to its own address, without script or anything loaded, in %s', (locale) => {
    for (const page of [taskPage({ ...complaintPage, locale }), taskPage({ ...winBackPage, locale })]) {
      expect(page).toContain('<form method="post"')
      expect(page).not.toMatch(/action=|<script|<img|<link|src=| on[a-z]+=|https?:\/\//i)
      expect(page).toContain(`<html lang="${locale}">`)
    }
  })

  it('offers every outcome of its kind, and every field once', () => {
    for (const data of [complaintPage, winBackPage]) {
      const page = taskPage(data)
      for (const { key, fields } of outcomes[data.task.kind]) {
        expect(page).toContain(`value="${key}"`)
        for (const field of Object.keys(fields.shape)) {
          expect(names(page).filter((name) => name === field)).toHaveLength(1)
        }
      }
    }
  })

  it('shows the value and the override beside the computed risk, as text', () => {
    const page = taskPage({ ...valuedMail, ...beside })
    expect(page).toContain('VIP account, about EUR')
    expect(page).toContain('yellow until 4 May 2026')
    expect(page).toContain('closed until May &lt;b&gt;')
    expect(page).toContain('Risk 78%, red.')
  })

  it('shows its form to whoever is on the ladder, and to others where it went', () => {
    const page = (viewerId: string) => taskPage({ ...escalationMail, ...beside, viewerId })
    expect(page('ana-sol')).toContain('value="resolve"')
    expect(page(seed.ownerId)).toContain('value="resolve"')
    expect(page('mira')).not.toContain('<form')
    expect(page('mira')).toContain('Ana Sol has it since')
  })

  it('promises no delivery where no mail reaches the customer', () => {
    const page = taskPage({ ...complaintPage, reachable: false })
    expect(page).not.toContain('goes to the customer')
    expect(page).toContain('you are asked afterwards how and when you told them')
  })

  it('says on a win-back that a complaint is open', () => {
    expect(taskPage({ ...winBackPage, openComplaints: ['HF-1'] })).toContain(
      'A complaint of this account is open (HF-1)',
    )
  })

  it('proposes the remedy that the assessment found, and chooses no outcome itself', () => {
    const page = taskPage(complaintPage)
    expect(page).toContain('<option value="replacement" selected>')
    expect(page).not.toContain(' checked>')
  })

  it('gives back what was typed and marks what is missing', () => {
    const entered = {
      outcome: 'resolve',
      decision: 'partly',
      remedy: 'refund',
      amount: '12',
      note: '</textarea><b>',
    }
    const problems = [{ field: 'answer', reason: 'write the answer to the customer' }]
    const page = taskPage({ ...complaintPage, entered, problems })
    expect(page).toContain('id="outcome-resolve" value="resolve" checked>')
    expect(page).toContain('<option value="partly" selected>')
    expect(page).toContain('value="12"')
    expect(page).toContain('&lt;/textarea&gt;&lt;b&gt;')
    expect(page.match(/class="problem"/g)).toHaveLength(1)
    expect(page).toContain('Write the answer to the customer (at most')
  })

  it('shows what the customer wrote as text, never as markup', () => {
    const { complaint } = complaintMail
    if (complaint === undefined) throw new Error('the example has a complaint')
    const page = taskPage({
      ...complaintPage,
      complaint: { ...complaint, description: '<form action="//x">' },
    })
    expect(page).toContain('&lt;form action=&quot;//x&quot;&gt;')
  })
})

describe('afterwards', () => {
  it('the page shows what was decided, by whom and when, and no form', () => {
    const form = {
      outcome: 'resolve',
      decision: 'upheld',
      remedy: 'credit',
      amount: '12.50',
      answer: 'You <were> right.',
    }
    const page = decidedPage({ ...complaintPage, task: answered(complaintMail.task, form) })
    for (const shown of [
      'Upheld',
      'Credit note',
      '12.50',
      'You &lt;were&gt; right.',
      'Li Wei',
      '5 March 2026 at 11:00',
    ]) {
      expect(page).toContain(shown)
    }
    expect(page).not.toContain('name="outcome"')
  })

  it('the page names the order that settled a win-back, and the call before it', () => {
    const settled = settleByOrder(answered(winBackMail.task, { outcome: 'reached' }), 'o-9', at)
    const page = decidedPage({ ...winBackPage, task: settled.task })
    for (const shown of ['I spoke to them', 'They ordered again', 'o-9', 'An order that arrived'])
      expect(page).toContain(shown)
  })

  it('the page says when a task ended without an answer', () => {
    const page = decidedPage({
      ...winBackPage,
      task: dropTask(winBackMail.task, 'they closed', { by: 'x', at }).task,
    })
    expect(page).toContain('Its cause is gone')
    expect(page).toContain('they closed')
  })

  it.each(Locale.options)('an old or unknown link tells nothing about any account, in %s', (locale) => {
    const page = expiredPage({ company: 'Nordwall Fasteners', locale, timeZone: 'UTC' })
    expect(page).toContain('Nordwall Fasteners')
    expect(page).not.toMatch(/Acme|<form/)
  })
})

describe('in either language', () => {
  const wordsOf = (page: string) =>
    page
      .replace(/<style>.*<\/style>/s, '')
      // The letter is in the customer's language, and what the customer wrote in theirs.
      .replaceAll(/<blockquote.*?<\/blockquote>/gs, ' ')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/“[^”]*”/g, '')
      .replaceAll(
        /Acme GmbH|acme|Nordwall( Fasteners)?|Li Wei|Ana Sol|Jo Kern|\S+@\S+|HF-\S+|EUR|VIP|\b[AB]-[12]\b|o-1/g,
        '',
      )
  const written = { why: [saying('1')], whatToDo: [saying('2')], offer: undefined, accountId: '9' }

  it('no page has a word of the other one', () => {
    for (const [name, page] of Object.entries(everyPage('zh-CN', written)))
      expect(wordsOf(page).replaceAll('You were right.', ''), name).not.toMatch(/[A-Za-z]/)
    for (const [name, page] of Object.entries(everyPage('en', written)))
      expect(wordsOf(page), name).not.toMatch(/\p{sc=Han}/u)
  })
})
