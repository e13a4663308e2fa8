import type { Locale } from '../accounts/locale.ts'
import { say } from '../words/say.ts'
import { type Words, wordsFor } from '../words/words-for.ts'
import { statementBlocks } from './account-statement.ts'
import type { Block } from './letter.ts'
import { MorningData, type MorningItem } from './mail-data.ts'
import type { Mail, Message } from './message.ts'
import { renderLetter } from './render-letter.ts'

/** To whoever has tasks: one mail a working day with what is overdue, due and new, and a link for each; then what is over, and what accounts earn. */
export const morning: Message<MorningData> = {
  name: 'morning',
  messageClass: 'transactional',
  schema: MorningData,
  render: (data, locale) => list(data, locale),
}

function list(data: MorningData, locale: Locale): Mail {
  const { company, timeZone, addressee, overdue, due, fresh, dropped, statements, handedOn, calls, actions } =
    data
  const words = wordsFor({ locale, timeZone })
  const { word } = words
  const all = [...overdue, ...due, ...fresh]
  const [first] = all
  const count = all.length
  const news = dropped.length + statements.length + handedOn.length + calls.length + actions.length
  const link = first ?? calls[0]
  if (count + news === 0) throw new Error('a morning mail that tells nothing is not sent')
  const opening = word(first ? 'morning.opening' : 'morning.news-opening')
  const sections = [
    [word('morning.overdue'), 'morning.late-item', overdue],
    [word('morning.due'), 'morning.item', due],
    [word('morning.fresh'), 'morning.item', fresh],
  ] as const
  return renderLetter({
    locale,
    company,
    tone: overdue.length > 0 ? 'urgent' : 'calm',
    subject: first
      ? word('morning.subject', { count, first: nameOf(first) })
      : word('morning.news-subject', { count: news }),
    preview: opening,
    headline: first ? word('morning.headline', { count }) : word('morning.news-headline'),
    blocks: [
      { type: 'paragraph', text: word('task.greeting', { name: addressee }) },
      { type: 'paragraph', text: opening },
      ...sections.flatMap(([title, line, items]) => section(title, line, items, words)),
      ...calls.flatMap((call) => callBlocks(call, words)),
      ...actionBlocks(actions, words),
      ...handedOnBlocks(handedOn, words),
      ...droppedBlocks(dropped, words),
      ...statements.flatMap(({ accountName, statement }): Block[] => [
        { type: 'heading', text: word('morning.statement', { account: accountName }) },
        ...statementBlocks(statement, locale),
      ]),
    ],
    footer: link ? word('morning.footer', { until: link.linkExpiresAt }) : word('morning.news-footer'),
  })
}

/** A call that the reader is asked to, with who looks after the account now, when both work, and the link to say that it is done. */
function callBlocks(
  { accountName: account, owner, at, link }: MorningData['calls'][number],
  { word }: Words,
) {
  const { name, email } = owner
  const text = at
    ? word('morning.call-at', { owner: name, email, at })
    : word('morning.call-undated', { owner: name, email })
  return [
    { type: 'heading', text: word('morning.call', { account, owner: name }) },
    { type: 'paragraph', text },
    { type: 'button', label: word('morning.open', { kind: 'joint-call', account }), url: link },
  ] satisfies Block[]
}

/** What comes again and again, and is the reader's to put right. */
function actionBlocks(actions: MorningData['actions'], { word }: Words): Block[] {
  if (actions.length === 0) return []
  const items = actions.map(({ actionId: action, about, isNew, complaints, checkOn }) => {
    const told = { about, action, complaints, check: checkOn.slice(0, 10) }
    return isNew ? word('morning.action-opened', told) : word('morning.action-goes-on', told)
  })
  return [
    { type: 'heading', text: word('morning.action') },
    { type: 'list', items },
  ]
}

/** Who looks after what was the reader's. */
function handedOnBlocks(handedOn: MorningData['handedOn'], { word }: Words): Block[] {
  if (handedOn.length === 0) return []
  const items = handedOn.map(({ accountName: account, owner }) =>
    word('morning.handed-on-item', { account, owner }),
  )
  return [
    { type: 'heading', text: word('morning.handed-on') },
    { type: 'list', items },
  ]
}

/** What is no longer to be done, so that nobody calls for nothing. */
function droppedBlocks(dropped: MorningData['dropped'], { word }: Words): Block[] {
  if (dropped.length === 0) return []
  const items = dropped.map((item) => word('morning.dropped-item', { name: nameOf(item), why: item.why }))
  return [
    { type: 'heading', text: word('morning.dropped') },
    { type: 'list', items },
  ]
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

function nameOf({
  kind,
  accountName: account,
  reference,
}: Pick<MorningItem, 'kind' | 'accountName' | 'reference'>) {
  return say('task.name', { kind, account, reference })
}
