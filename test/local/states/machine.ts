import type { Resource } from '../../../local/kernel/types.ts'

export const INVOKE = 'arn:aws:states:::lambda:invoke'
export const CALLBACK = 'arn:aws:states:::lambda:invoke.waitForTaskToken'
export const MACHINE_ARN = 'arn:aws:states:eu-west-1:000000000000:stateMachine:Holdfast-Rescue'

/** A state machine resource as the template has it, from states alone; the first one is where it starts. */
export function aMachine(states: Record<string, unknown>, top: Record<string, unknown> = {}): Resource {
  const definition = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...top }
  return {
    logicalId: 'RescueMachineAB12CD34',
    type: 'AWS::StepFunctions::StateMachine',
    properties: {
      DefinitionString: JSON.stringify(definition),
      RoleArn: 'arn:aws:iam::000000000000:role/Rescue',
    },
    ref: MACHINE_ARN,
    arn: MACHINE_ARN,
  }
}

/** A Lambda task with the usual shape; `more` overrides. */
export function aTask(functionName: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: functionName, Payload: '{% $states.input %}' },
    Output: '{% $states.result.Payload %}',
    End: true,
    ...more,
  }
}
