import { Graph as Layout, layout } from '@dagrejs/dagre'
import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'

/** A state machine as the API gives it. */
export type Graph = {
  start: string
  states: readonly {
    name: string
    kind: 'step' | 'person' | 'wait' | 'question' | 'end'
    type: string
    comment?: string | undefined
    /** What it is called there, where that is not its name. */
    title?: string | undefined
  }[]
  arrows: readonly { from: string; to: string; label: string }[]
}
/** What is marked on it: the states that were entered one after the other, where something stands now, and how many do. */
export type Marks = { course?: readonly string[]; now?: ReadonlyMap<string, number> }

type Point = { x: number; y: number }

const letter = 7.2
const nodeHeight = 34
const longestLabel = 20

/**
 * A state machine as a picture in SVG, laid out by dagre: waits for people are rounded, questions are diamonds cut to lozenges, ends have a double
 * line. Colours come from the style sheet by class. What an arrow asks is on it where that is short, and in its tooltip.
 */
export function drawGraph(graph: Graph, label: string, { course = [], now }: Marks = {}): Markup {
  const been = new Set(course)
  const walked = new Set(course.slice(1).map((state, n) => `${course[n]} > ${state}`))
  const plan = new Layout({ multigraph: true })
  plan.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 34, marginx: 6, marginy: 6 })
  for (const { name, title = name, kind } of graph.states) {
    const width = widthOf(title, letter) + (kind === 'question' ? 44 : 26)
    plan.setNode(name, { width, height: nodeHeight })
  }
  for (const [n, arrow] of graph.arrows.entries()) {
    const text = arrow.label.length <= longestLabel ? arrow.label : ''
    const edge = {
      width: widthOf(text, 5.6) + (text === '' ? 0 : 6),
      height: text === '' ? 0 : 14,
      labelpos: 'c',
    }
    plan.setEdge(arrow.from, arrow.to, edge, String(n))
  }
  layout(plan)
  const { width = 0, height = 0 } = plan.graph() as { width?: number; height?: number }
  const arrows = graph.arrows.map((arrow, n) => {
    const { points, x, y } = plan.edge(arrow.from, arrow.to, String(n)) as {
      points: Point[]
    } & Partial<Point>
    const isWalked = walked.has(`${arrow.from} > ${arrow.to}`)
    const text = arrow.label !== '' && arrow.label.length <= longestLabel && x !== undefined
    return html`<g class="arrow${isWalked ? ' been' : ''}"><path d="${pathOf(points)}" marker-end="url(#tip)"/>${arrow.label === '' ? '' : html`<title>${arrow.label}</title>`}${text ? html`<text x="${round(x)}" y="${round((y ?? 0) + 4)}">${arrow.label}</text>` : ''}</g>`
  })
  const states = graph.states.map(({ name, title = name, kind, comment }) => {
    const at = plan.node(name) as Point & { width: number; height: number }
    const standing = now?.get(name) ?? 0
    const state = standing > 0 ? ' now' : been.has(name) ? ' been' : ''
    return html`<g class="state ${kind}${state}"><title>${comment === undefined ? name : `${name}: ${comment}`}</title>${outline(kind, at)}<text x="${round(at.x)}" y="${round(at.y + 4.5)}">${title}</text>${
      standing > 1
        ? html`<circle cx="${round(at.x + at.width / 2)}" cy="${round(at.y - at.height / 2)}" r="11"/><text class="count" x="${round(at.x + at.width / 2)}" y="${round(at.y - at.height / 2 + 4)}">${standing}</text>`
        : ''
    }</g>`
  })
  return html`<svg class="graph" role="img" aria-label="${label}" viewBox="0 0 ${Math.ceil(width + 14)} ${Math.ceil(height + 2)}" width="${Math.ceil(width + 14)}"><defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerUnits="userSpaceOnUse" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>${arrows}${states}</svg>`
}

/** A Chinese character is nearly as wide as two letters. */
function widthOf(text: string, aLetter: number): number {
  return [...text].reduce((sum, sign) => sum + aLetter * (sign > '\u2e7f' ? 1.9 : 1), 0)
}

function outline(
  kind: Graph['states'][number]['kind'],
  { x, y, width, height }: Point & { width: number; height: number },
): Markup {
  const [left, top, right, bottom] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2].map(round)
  if (kind === 'question')
    return html`<path d="M${(left ?? 0) + 16} ${top}H${(right ?? 0) - 16}L${right} ${round(y)}L${(right ?? 0) - 16} ${bottom}H${(left ?? 0) + 16}L${left} ${round(y)}z"/>`
  const corner = kind === 'person' || kind === 'end' ? height / 2 : 4
  const box = html`<rect x="${left}" y="${top}" width="${round(width)}" height="${height}" rx="${corner}"/>`
  return kind === 'end'
    ? html`${box}<rect x="${(left ?? 0) + 3}" y="${(top ?? 0) + 3}" width="${round(width - 6)}" height="${height - 6}" rx="${corner - 3}"/>`
    : box
}

/** Through the points by curves that end where they ought to. */
function pathOf(points: readonly Point[]): string {
  const [first, ...others] = points
  if (first === undefined) return ''
  const last = others.at(-1) ?? first
  const curves = others.slice(0, -1).map((point, n) => {
    const next = others[n + 1] ?? last
    const middle = n === others.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${round(point.x)} ${round(point.y)} ${round(middle.x)} ${round(middle.y)}`
  })
  return `M${round(first.x)} ${round(first.y)}${curves.join('') || `L${round(last.x)} ${round(last.y)}`}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
