import { say } from '../words/say.ts'
import { type Words, wordsFor } from '../words/words-for.ts'
import type { Block, Row } from './letter.ts'
import { HandoverData } from './mail-data.ts'
import type { Message } from './message.ts'
import { renderLetter } from './render-letter.ts'
import { valueRow } from './value-words.ts'

/** To whoever looks after an account from now on: the account on one page, what is open, and a draft of their introduction. */
export const handover: Message<HandoverData> = {
  name: 'handover',
  messageClass: 'transactional',
  schema: HandoverData,
  render: (data, locale) => {
    const {
      company,
      timeZone,
      addressee,
      accountName: account,
      accountLocale,
      former,
      hasLeft,
      contact,
    } = data
    const words = wordsFor({ locale, timeZone })
    const { word } = words
    const theirs = wordsFor({ locale: accountLocale, timeZone })
    const opening = word(hasLeft ? 'handover.opening-left' : 'handover.opening', { account, former })
    const value = data.value ? valueRow(data.value, locale).value : word('handover.unknown-value')
    const label = (
      which: 'account' | 'contact' | 'rhythm' | 'orders' | 'last-contact' | 'value',
      told: string,
    ): Row => ({
      label: word('handover.label', { label: which }),
      value: told,
    })
    return renderLetter({
      locale,
      company,
      tone: 'calm',
      subject: word('handover.subject', { account }),
      preview: opening,
      headline: word('handover.headline', { account }),
      blocks: [
        { type: 'paragraph', text: word('task.greeting', { name: addressee }) },
        { type: 'paragraph', text: opening },
        {
          type: 'facts',
          rows: [
            label('account', word('task.account', { name: account, id: data.accountId })),
            ...(contact ? [label('contact', word('task.contact', contact))] : []),
            label('value', value),
            label('rhythm', data.rhythm ? word('handover.rhythm', data.rhythm) : word('handover.no-rhythm')),
            ...data.orders.map((order) =>
              label('orders', word('handover.order', { day: order.day, amount: order })),
            ),
            label(
              'last-contact',
              data.lastContact ? word('day.told', { day: data.lastContact }) : word('handover.no-contact'),
            ),
          ],
        },
        ...openBlocks(data, words),
        ...jointBlocks(data, words),
        { type: 'heading', text: word('handover.draft-title') },
        {
          type: 'quote',
          text: theirs.word('handover.draft', {
            contact: contact?.name ?? account,
            former,
            owner: addressee,
            company,
          }),
        },
      ],
      footer: word('handover.footer'),
    })
  },
}

function openBlocks({ tasks, complaints, settled }: HandoverData, { word }: Words): Block[] {
  const told = tasks.map(({ kind, accountName: account, reference, dueAt: due, snoozed }) => {
    const name = say('task.name', { kind, account, reference })
    return snoozed ? word('handover.snoozed', { name, ...snoozed }) : word('handover.task', { name, due })
  })
  const promised = complaints.map((complaint) => word('handover.complaint', complaint))
  const kept = settled.map(({ decision: verdict, remedy, amount, currency, ...about }) => {
    const answered = { ...about, verdict: say('word.verdict', { verdict }) }
    if (remedy === 'none') return word('handover.settled-without', answered)
    const answer = { ...answered, remedy: say('word.remedy', { remedy }) }
    return amount === undefined
      ? word('handover.settled', answer)
      : word('handover.settled-amount', { ...answer, amount: { amount, currency } })
  })
  return [
    { type: 'heading', text: word('handover.tasks') },
    listOr(told, word('handover.no-tasks')),
    { type: 'heading', text: word('handover.complaints') },
    listOr([...promised, ...kept], word('handover.no-complaints')),
  ]
}

function jointBlocks({ jointCall: how, former }: HandoverData, { word }: Words): Block[] {
  if (!how) return []
  const text = word('handover.joint', { former, how })
  return [{ type: 'callout', title: word('handover.joint-title'), text }]
}

function listOr(items: readonly string[], none: string): Block {
  return items.length > 0 ? { type: 'list', items } : { type: 'paragraph', text: none }
}
