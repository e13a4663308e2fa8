import { describe, expect, test } from 'vitest'
import { drawGraph } from '../../console/charts/draw-graph.ts'
import { spokenGraph } from '../../console/operations/spoken-graph.ts'
import { markupOf } from '../../domain/messages/markup.ts'
import { graphOf } from '../../workflows/graph.ts'
import { workflows } from '../../workflows/registry.ts'
import { Definition } from '../../workflows/workflow.ts'

describe.each(workflows)('the picture of $name', ({ source }) => {
  const graph = graphOf(Definition.parse(source))

  test('has every state and every way between them, and needs no style of its own', () => {
    const svg = markupOf(drawGraph(graph, 'a machine'))
    expect(svg.match(/<g class="state /g)).toHaveLength(graph.states.length)
    expect(svg.match(/<g class="arrow/g)).toHaveLength(graph.arrows.length)
    for (const { name } of graph.states) expect(svg).toContain(`>${name}</text>`)
    expect(svg).not.toContain('style=')
    expect(svg).not.toContain('NaN')
  })

  test.each(['en', 'zh-CN'] as const)(
    'is called in words of the reader, every state of it and every way: %s',
    (locale) => {
      const spoken = spokenGraph({ locale, timeZone: 'UTC' }, graph)
      const svg = markupOf(drawGraph(spoken, 'a machine'))
      for (const { name, title } of spoken.states) {
        expect(svg).toContain(`>${title}</text>`)
        expect(title, name).toMatch(locale === 'en' ? /^[A-Z][-a-z ]+\??$/ : /^\p{Script=Han}+？?$/u)
      }
      for (const { label } of spoken.arrows)
        expect(label).toMatch(locale === 'en' ? /^[a-z ]*$/ : /^\p{Script=Han}*$/u)
    },
  )

  test('marks where runs stand and where one has been, and the same run gives the same bytes', () => {
    const [way] = graph.arrows
    const marks = { course: [way?.from ?? '', way?.to ?? ''], now: new Map([[way?.to ?? '', 3]]) }
    const svg = markupOf(drawGraph(graph, 'a machine', marks))
    expect(svg.match(/class="state \w+ been"/g)).toHaveLength(1)
    expect(svg.match(/class="state \w+ now"/g)).toHaveLength(1)
    // Of the ways between both only those that lead as it went.
    const walked = graph.arrows.filter(({ from, to }) => from === way?.from && to === way.to)
    expect(svg.match(/class="arrow been"/g)).toHaveLength(walked.length)
    expect(svg).toContain('<text class="count"')
    expect(markupOf(drawGraph(graph, 'a machine', marks))).toBe(svg)
  })
})
