import { type DefaultTreeAdapterTypes, parse } from 'parse5'

const unread = new Set(['script', 'style', 'head', 'title', 'template'])
const breaks = new Set(['p', 'div', 'br', 'li', 'tr', 'h1', 'h2', 'h3', 'blockquote', 'table'])
type Node = DefaultTreeAdapterTypes.Node

/** The text of markup, as lines. Walked without recursion: markup may be nested as deep as it likes. */
export function textOfMarkup(html: string): string {
  const parts: string[] = []
  const left: Node[] = [parse(html)]
  for (let node = left.pop(); node; node = left.pop()) {
    if (unread.has(node.nodeName)) continue
    if (breaks.has(node.nodeName)) parts.push('\n')
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value.replaceAll(/\s+/g, ' '))
    if ('childNodes' in node) left.push(...node.childNodes.toReversed())
  }
  return parts.join('').trim()
}
