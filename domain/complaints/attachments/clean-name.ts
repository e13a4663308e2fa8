import { type AttachmentType, endings } from './attachment.ts'

/** In characters as people count them, or a little less. */
const longest = 100

/**
 * A file's name as it can be shown and saved: the last part of a path, well-formed and composed (NFC), without what cannot be seen, turns the direction of
 * what follows, or means something to a file system. It ends as its content says, so that nothing opens as what it is not.
 */
export function cleanName(sent: string, type?: AttachmentType): string {
  const [last = ''] = sent.toWellFormed().normalize('NFC').split(/[/\\]/).slice(-1)
  const plain = last
    .replaceAll(/[\p{Zs}\p{Zl}\p{Zp}\t\r\n]+/gu, ' ')
    .replaceAll(/[\p{C}\uFFFD]/gu, '')
    .replaceAll(/[<>:"|?*%]/g, '-')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
  if (type === undefined) return cut(plain, longest) || 'file'
  const ending = endings[type].find((each) => plain.toLowerCase().endsWith(each))
  const stem = ending === undefined ? plain : plain.slice(0, -ending.length)
  return `${cut(stem.replaceAll(/[ .]+$/g, ''), longest) || 'file'}${ending ?? endings[type][0]}`
}

/** The first characters, none of them halved. */
function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('').trim()
}
