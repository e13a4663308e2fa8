import { fiveMinutes, type Watched, type Worries } from './worry.ts'

/** A run of a state machine ends without having done its work. */
export function runWorries({ machines }: Watched): Worries {
  const worries: Worries = {}
  const common = { from: 1, runbook: 'A failed run', provenBy: 'test/local/states/errors.test.ts' }
  for (const [name, machine] of Object.entries(machines)) {
    const period = { period: fiveMinutes }
    worries[`${name}Failed`] = {
      ...common,
      metric: machine.metricFailed(period),
      cause: `A run of ${name} failed`,
    }
    worries[`${name}TimedOut`] = {
      ...common,
      metric: machine.metricTimedOut(period),
      cause: `A run of ${name} reached the time limit of its machine`,
    }
    worries[`${name}Aborted`] = {
      ...common,
      metric: machine.metricAborted(period),
      cause: `Somebody ended a run of ${name} by hand`,
    }
  }
  return worries
}
