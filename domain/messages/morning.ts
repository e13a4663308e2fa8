import type { Locale } from '../accounts/locale.ts'
import { say } from '../words/say.ts'
import { type Words, wordsFor } from '../words/words-for.ts'
import type { Block } from './letter.ts'
import { MorningData, type MorningItem } from './mail-data.ts'
import type { Mail, Message } from './message.ts'
import { renderLetter } from './render-letter.ts'

/** To whoever has tasks: one mail a working day with what is overdue, due and new, and a link for each. */
export const morning: Message<MorningData> = {
  name: 'morning',
  messageClass: 'transactional',
  schema: MorningData,
  render: (data, locale) => list(data, locale),
}

function list(data: MorningData, locale: Locale): Mail {
  const { company, timeZone, addressee, overdue, due, fresh } = data
  const words = wordsFor({ locale, timeZone })
  const { word } = words
  const all = [...overdue, ...due, ...fresh]
  const [first] = all
  if (!first) throw new Error('a morning mail without a task is not sent')
  const count = all.length
  const sections = [
    [word('morning.overdue'), 'morning.late-item', overdue],
    [word('morning.due'), 'morning.item', due],
    [word('morning.fresh'), 'morning.item', fresh],
  ] as const
  return renderLetter({
    locale,
    company,
    tone: overdue.length > 0 ? 'urgent' : 'calm',
    subject: word('morning.subject', { count, first: nameOf(first) }),
    preview: word('morning.opening'),
    headline: word('morning.headline', { count }),
    blocks: [
      { type: 'paragraph', text: word('task.greeting', { name: addressee }) },
      { type: 'paragraph', text: word('morning.opening') },
      ...sections.flatMap(([title, line, items]) => section(title, line, items, words)),
    ],
    footer: word('morning.footer', { until: first.linkExpiresAt }),
  })
}

function section(
  title: string,
  line: 'morning.item' | 'morning.late-item',
  items: readonly MorningItem[],
  { word }: Words,
): Block[] {
  if (items.length === 0) return []
  return [
    { type: 'heading', text: title },
    ...items.flatMap((item): Block[] => [
      { type: 'paragraph', text: word(line, { name: nameOf(item), due: item.dueAt }) },
      {
        type: 'button',
        label: word('morning.open', { kind: item.kind, account: item.accountName }),
        url: item.link,
      },
    ]),
  ]
}

function nameOf({ kind, accountName: account, reference }: MorningItem) {
  return say('task.name', { kind, account, reference })
}
