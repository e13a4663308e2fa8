import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { type GraphState, graphOf } from './graph.ts'
import { mending } from './made.ts'
import { workflows } from './registry.ts'
import { Definition } from './workflow.ts'

/**
 * A workflow's page: what it is for, its picture (mermaid), and what each state is there for. Drawn from what the file says: what every
 * step has beside it would hide the story.
 */
export function picture(name: string, source: unknown): string {
  const definition = Definition.parse(source)
  const { start, states, arrows } = graphOf(definition)
  const id = (state: string) => `s${states.findIndex((each) => each.name === state)}`
  const lines = states.flatMap((state) => [
    `  ${id(state.name)}${shape(state)}`,
    ...arrows
      .filter(({ from }) => from === state.name)
      .map(({ to, label }) => `  ${id(state.name)} -->${label && `|"${label}"|`} ${id(to)}`),
  ])
  const rows = states.map(({ name: state, type, comment }) => `| ${state} | ${type} | ${comment ?? ''} |`)
  return [
    `# ${name}`,
    '',
    `${definition.Comment}.`,
    '',
    `Drawn from \`workflows/${name}.asl.json\` by \`node workflows/picture.ts\`; a test fails when it is stale.`,
    '',
    '```mermaid',
    'flowchart TD',
    `  start(( )) --> ${id(start)}`,
    ...lines,
    ...(definition.States[mending] ? [`  any["any step that fails for long"] -.-> ${id(mending)}`] : []),
    '```',
    '',
    '| state | type | what for |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** Waits for people are drawn as stadiums, questions as diamonds, ends as double circles. */
function shape({ name, kind }: GraphState): string {
  const text = `"${name}"`
  if (kind === 'question') return `{${text}}`
  if (kind === 'end') return `(((${text})))`
  return kind === 'person' ? `([${text}])` : `[${text}]`
}

/** Writes every workflow's page under docs/workflows. */
export function writePictures(): void {
  for (const { name, file } of workflows) {
    const page = picture(name, JSON.parse(readFileSync(file, 'utf8')))
    writeFileSync(new URL(`../docs/workflows/${name}.md`, import.meta.url), page)
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) writePictures()
