import { type DefaultTreeAdapterTypes, type ParserError, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { Locale } from '../../../domain/accounts/locale.ts'
import { everyMail } from './mail-examples.ts'
import { everyCustomerPage } from './pages/customer-page-examples.ts'
import { everyPage } from './pages/page-examples.ts'

type Element = DefaultTreeAdapterTypes.Element
const every = Locale.options.flatMap((locale) => [
  ...Object.entries(everyMail).map(([name, render]) => ({ name, locale, html: render(locale).html })),
  ...Object.entries({ ...everyPage(locale), ...everyCustomerPage(locale) }).map(([name, html]) => ({
    name,
    locale,
    html,
  })),
])

/** What an HTML parser finds: what it has to forgive, and the elements. */
function read(html: string): { forgiven: string[]; elements: Element[] } {
  const forgiven: string[] = []
  const onParseError = ({ code, startLine, startCol }: ParserError) =>
    forgiven.push(`${code} at ${startLine}:${startCol}`)
  return { elements: elementsIn(parse(html, { onParseError, sourceCodeLocationInfo: true })), forgiven }
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : []
  return 'tagName' in node ? [node, ...children] : children
}

function valuesOf(elements: readonly Element[], name: string): string[] {
  return elements.flatMap(({ attrs }) => attrs.filter((attr) => attr.name === name).map(({ value }) => value))
}

describe('an HTML parser', () => {
  it.each(every)('forgives nothing in $name in $locale', ({ html }) => {
    const { forgiven, elements } = read(html)
    expect(forgiven).toEqual([])
    const isOpen = ({ tagName, sourceCodeLocation }: Element) =>
      !['meta', 'input'].includes(tagName) && sourceCodeLocation?.endTag === undefined
    expect(
      elements
        .filter(isOpen)
        .map(({ tagName }) => tagName)
        .filter((tag) => tag !== 'tbody'),
    ).toEqual([])
    // What the parser put elsewhere shows in the number of its elements.
    expect(elements.map(({ tagName }) => tagName).filter((tag) => tag !== 'tbody').length).toBe(
      html.match(/<[a-z]/gi)?.length,
    )
  })

  it.each(every)(
    'is led from what is wrong in $name in $locale to the fields from the top down',
    ({ html }) => {
      const [, wrong = ''] = /<div class="problems"(.*?)<\/div>/s.exec(html) ?? []
      const places = [...wrong.matchAll(/href="#([^"]+)"/g)].map(([, id]) => html.indexOf(` id="${id}"`))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    },
  )

  it.each(every)('finds what labels, hints and links of $name in $locale are about', ({ html }) => {
    const { elements } = read(html)
    const ids = valuesOf(elements, 'id')
    expect(new Set(ids).size).toBe(ids.length)
    const named = [
      ...valuesOf(elements, 'for'),
      ...valuesOf(elements, 'aria-describedby').flatMap((list) => list.split(' ')),
      ...valuesOf(elements, 'href').flatMap((href) => (href.startsWith('#') ? [href.slice(1)] : [])),
    ]
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it.each(every)('finds one main heading and no level left out in $name in $locale', ({ html }) => {
    const levels = read(html).elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? [])
    expect(levels.filter((level) => level === '1')).toHaveLength(1)
    expect(levels.every((level) => level === '1' || level === '2')).toBe(true)
  })
})
