import { sentences } from '../../domain/words/sentences.ts'
import { type Reader, wordsFor } from '../../domain/words/words-for.ts'
import type { Graph } from '../charts/draw-graph.ts'

/** A state in the reader's words; one that only an earlier release had, by its own name. */
export function stateName(reader: Reader, name: string): string {
  const state = sentences['console.state-name'].state.find((known) => known === keyOf(name))
  return state === undefined ? name : wordsFor(reader).word('console.state-name', { state })
}

/** A state machine in the reader's words; a condition that only an earlier release had stays as its file has it. */
export function spokenGraph(reader: Reader, graph: Graph): Graph {
  const { word } = wordsFor(reader)
  const wayName = (label: string) => {
    const way = sentences['console.way'].way.find((known) => known === keyOf(label))
    return way === undefined ? label : word('console.way', { way })
  }
  return {
    ...graph,
    states: graph.states.map((state) => ({ ...state, title: stateName(reader, state.name) })),
    arrows: graph.arrows.map((arrow) => ({ ...arrow, label: wayName(arrow.label) })),
  }
}

/** `AwaitAnswer` and `Is it sent?` as catalogues key them: `await-answer`, `is-it-sent`. */
function keyOf(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replace(/-$/, '')
}
