import type { Locale } from '../accounts/locale.ts'
import { wordsFor } from '../words/words-for.ts'
import type { Block, Letter, Row } from './letter.ts'

type Labelled = (label: string, value: string) => string

/** The plain part of a letter; paragraphs are left to the reader's mail program to wrap. */
export function letterText({ locale, headline, blocks, company, footer }: Letter): string {
  return `${[headline, blocksText(blocks, locale), `-- \n${company}\n${footer}`].join('\n\n')}\n`
}

/** Blocks as plain text, an empty line between them. */
export function blocksText(blocks: readonly Block[], locale: Locale): string {
  // Nothing here tells a time.
  const { word } = wordsFor({ locale, timeZone: 'UTC' })
  const labelled: Labelled = (label, value) => word('letter.row', { label, value })
  return blocks.map((block) => blockText(block, labelled)).join('\n\n')
}

function blockText(block: Block, labelled: Labelled): string {
  switch (block.type) {
    case 'paragraph':
      return block.text
    case 'heading':
      return `${block.text}\n${'-'.repeat(width(block.text))}`
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n')
    case 'steps':
      return block.items.map((item, i) => `${i + 1}. ${item}`).join('\n')
    case 'facts':
      return block.rows.map(({ label, value }) => labelled(label, value)).join('\n')
    case 'figures':
      return figures(block.rows)
    case 'bars':
      return [block.title, ...block.bars.map(({ label, value }) => labelled(label, value))].join('\n')
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
    case 'callout':
      return labelled(block.title, block.text)
    case 'button':
      return `${labelled(block.label, '').trimEnd()}\n${block.url}`
  }
}

function figures(rows: readonly Row[]): string {
  const labels = Math.max(...rows.map(({ label }) => width(label)))
  const values = Math.max(...rows.map(({ value }) => width(value)))
  return rows
    .map(({ label, value }) => label + ' '.repeat(labels - width(label) + 2 + values - width(value)) + value)
    .join('\n')
}

/** Columns that a text takes: Chinese characters take two. */
function width(text: string): number {
  return [...text].reduce(
    (sum, char) => sum + (/[\p{sc=Han}\u3000-\u303f\uff00-\uff60]/u.test(char) ? 2 : 1),
    0,
  )
}
