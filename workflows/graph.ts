import type { Definition, State } from './workflow.ts'

/** A state as a picture shows it: steps, waits for people, waits for a day, questions and ends look different. */
export type GraphState = {
  name: string
  kind: 'step' | 'person' | 'wait' | 'question' | 'end'
  type: string
  comment?: string | undefined
}
export type Graph = {
  start: string
  states: GraphState[]
  /** `label`: when it is taken, as the file says it; '' where nothing is asked. */
  arrows: { from: string; to: string; label: string }[]
}

/** What a workflow's file says, as states and the ways between them. */
export function graphOf({ StartAt, States }: Pick<Definition, 'StartAt' | 'States'>): Graph {
  return {
    start: StartAt,
    states: Object.entries(States).map(([name, state]) => ({
      ...{ name, kind: kindOf(state), type: state.Type },
      ...(state.Comment !== undefined && { comment: state.Comment }),
    })),
    arrows: Object.entries(States).flatMap(([from, state]) =>
      waysFrom(state).map((way) => ({ from, ...way })),
    ),
  }
}

function kindOf({ Type, Resource }: State): GraphState['kind'] {
  if (Type === 'Choice') return 'question'
  if (Type === 'Wait') return 'wait'
  if (Type === 'Succeed' || Type === 'Fail') return 'end'
  return Resource?.endsWith('.waitForTaskToken') ? 'person' : 'step'
}

function waysFrom({ Choices = [], Catch = [], Next, Default }: State): { to: string; label: string }[] {
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
