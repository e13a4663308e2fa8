import type { Given, Need } from './ports.ts'

/** Only what was declared: the ports a function's code did not ask for are not there at run time either. */
export function narrow<N extends Need>(needs: readonly N[], given: Given<N>): Given<N> {
  const { now, settings, log } = given
  const ports = Object.fromEntries(needs.map((need) => [need, given[need]]))
  return { ...ports, now, settings, log } as Given<N>
}
