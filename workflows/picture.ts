import { readFileSync, writeFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { mending } from './made.ts'
import { workflows } from './registry.ts'
import { Definition, type State } from './workflow.ts'

type Arrow = { to: string; label: string }

/**
 * A workflow's page: what it is for, its picture (mermaid), and what each state is there for. Drawn from what the file says: what every
 * step has beside it would hide the story.
 */
export function picture(name: string, source: unknown): string {
  const { Comment, StartAt, States } = Definition.parse(source)
  const names = Object.keys(States)
  const id = (state: string) => `s${names.indexOf(state)}`
  const lines = Object.entries(States).flatMap(([state, body]) => [
    `  ${id(state)}${shape(state, body)}`,
    ...arrows(body).map(({ to, label }) => `  ${id(state)} -->${label && `|"${label}"|`} ${id(to)}`),
  ])
  const rows = Object.entries(States).map(
    ([state, { Type, Comment: why }]) => `| ${state} | ${Type} | ${why ?? ''} |`,
  )
  return [
    `# ${name}`,
    '',
    `${Comment}.`,
    '',
    `Drawn from \`workflows/${name}.asl.json\` by \`node workflows/picture.ts\`; a test fails when it is stale.`,
    '',
    '```mermaid',
    'flowchart TD',
    `  start(( )) --> ${id(StartAt)}`,
    ...lines,
    ...(States[mending] ? [`  any["any step that fails for long"] -.-> ${id(mending)}`] : []),
    '```',
    '',
    '| state | type | what for |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

/** Waits for people are drawn as stadiums, questions as diamonds, ends as double circles. */
function shape(state: string, { Type, Resource }: State): string {
  const text = `"${state}"`
  if (Type === 'Choice') return `{${text}}`
  if (Type === 'Succeed' || Type === 'Fail') return `(((${text})))`
  if (Resource?.endsWith('.waitForTaskToken')) return `([${text}])`
  return `[${text}]`
}

function arrows({ Choices = [], Catch = [], Next, Default }: State): Arrow[] {
  return [
    ...Choices.map(({ Condition, Next: to }) => ({ to, label: plain(Condition) })),
    ...(Default ? [{ to: Default, label: 'otherwise' }] : []),
    ...(Next ? [{ to: Next, label: '' }] : []),
    ...Catch.map(({ ErrorEquals, Next: to }) => ({ to, label: reason(ErrorEquals) })),
  ]
}

function plain(condition: string): string {
  return condition.replace(/^\{% | %\}$/g, '').replaceAll('$', '')
}

function reason(errors: readonly string[]): string {
  return errors.map((error) => (error === 'States.Timeout' ? 'no answer in time' : 'failed')).join(', ')
}

/** Writes every workflow's page under docs/workflows. */
export function writePictures(): void {
  for (const { name, file } of workflows) {
    const page = picture(name, JSON.parse(readFileSync(file, 'utf8')))
    writeFileSync(new URL(`../docs/workflows/${name}.md`, import.meta.url), page)
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) writePictures()
