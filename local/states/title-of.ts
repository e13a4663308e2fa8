import type { Execution } from './execution.ts'

const SHORT = 6
const TELLING = 16

/** What people call an execution: its machine's name, and of its own name as much as tells it from others. */
export function titleOf({ machine, name }: Pick<Execution, 'machine' | 'name'>): string {
  const kind = machine.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()
  const own = name.startsWith(`${kind}-`) ? name.slice(kind.length + 1) : name
  return `${kind} ${own.length > TELLING ? own.slice(0, SHORT) : own}`
}
