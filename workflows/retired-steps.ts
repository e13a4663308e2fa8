/**
 * The steps that a workflow does not call any more but runs that earlier releases began with it still do, by the workflow's name. They stay
 * hosted where they were, and the machine's role may call them, until the last such run is over: the machine's time limit after the
 * release that retired them.
 */
export const retiredSteps: Readonly<Record<string, readonly string[]>> = {
  'complaint-handling': ['CloseComplaint'],
}
