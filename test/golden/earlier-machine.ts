import type { Definition } from '../../workflows/workflow.ts'

/** An earlier release's machine, made up: the same, but all its states had other names. */
export function earlierMachine(definition: Definition): Definition {
  const text = JSON.stringify(definition)
  const targets: Definition = JSON.parse(text, (key, value) =>
    ['StartAt', 'Next', 'Default'].includes(key) && typeof value === 'string' ? `Before: ${value}` : value,
  )
  const states = Object.entries(targets.States).map(([name, state]) => [`Before: ${name}`, state])
  return { ...targets, States: Object.fromEntries(states) }
}
