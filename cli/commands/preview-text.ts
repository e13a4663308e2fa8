import type { ScanPreview } from '../../domain/playbooks/scan-preview.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { shareText } from '../output/share-text.ts'
import { table } from '../output/table.ts'
import { bandNamed, headings, playbookNamed } from '../output/work-words.ts'

type Line = ScanPreview['accounts'][number]

/** A dry run of the scan as a person reads it: who would be warned about, why, and what each owner would get to do. */
export function previewText(preview: ScanPreview, words: Words): string {
  const { accounts, accountsLeftOut, owners, asOf: day, read, warned, winBacks, analyses } = preview
  const touched = accounts.filter((line) => line.playbooks.length > 0 || line.postponed !== null)
  const rest = accounts.length - touched.length
  const busy = owners.filter((owner) => owner.newTasks + owner.analyses + owner.postponed > 0)
  const { regainShares: regains, postponed: waiting } = preview
  const { word } = words
  return [
    word('work.preview', { day, read, warned, winBacks, regains, analyses, waiting }),
    ...(preview.allRead ? [] : [word('work.preview-unread')]),
    ...(touched.length > 0 ? ['', accountTable(touched, words)] : []),
    ...(busy.length > 0 ? ['', ownerTable(busy, words)] : []),
    ...(rest + accountsLeftOut > 0 ? [''] : []),
    ...(rest > 0 ? [word('work.preview-had', { accounts: rest })] : []),
    ...(accountsLeftOut > 0 ? [word('work.preview-left', { accounts: accountsLeftOut })] : []),
  ].join('\n')
}

function accountTable(lines: readonly Line[], words: Words): string {
  const title = headings(words)
  const { tell, word } = words
  return table(
    [
      { title: title('account'), of: ({ accountId }) => accountId },
      { title: title('owner'), of: ({ ownerId }) => ownerId },
      { title: title('band'), of: ({ band }) => tell(bandNamed(band)) },
      { title: title('risk'), align: 'right', of: ({ probability }) => shareText(probability, words) },
      { title: title('value'), of: ({ tier }) => (tier === null ? '-' : word('console.tier', { tier })) },
      { title: title('would-get'), of: (line) => whatOf(line, words) },
      { title: title('why'), of: ({ sentence }) => tell(sentence) },
    ],
    lines,
  )
}

function whatOf({ playbooks, postponed }: Line, { tell, word }: Words): string {
  return [
    ...playbooks.map(({ playbook }) => tell(playbookNamed(playbook))),
    ...(postponed === null ? [] : [word('work.postponed', { why: postponed })]),
  ].join(', ')
}

function ownerTable(owners: ScanPreview['owners'], words: Words): string {
  const title = headings(words)
  return table(
    [
      { title: title('owner'), of: ({ ownerId }) => ownerId },
      { title: title('open-tasks'), align: 'right', of: ({ openTasks }) => String(openTasks) },
      { title: title('new-tasks'), align: 'right', of: ({ newTasks }) => String(newTasks) },
      { title: title('analyses'), align: 'right', of: ({ analyses }) => String(analyses) },
      { title: title('waiting'), align: 'right', of: ({ postponed }) => String(postponed) },
    ],
    owners,
  )
}
