import type { Stack } from '../../local/stack.ts'
import type { Usage } from '../cost.ts'

/** What the stack has counted so far of what AWS would charge for. */
export function usageOf(stack: Stack): Partial<Usage> {
  const transitions = stack.runs().reduce((sum, run) => sum + run.transitions, 0)
  return { transitions, mails: stack.messages().length }
}
