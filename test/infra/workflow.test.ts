import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { expect, test } from 'vitest'
import { requireUse, Workflow } from '../../infra/constructs/workflow.ts'
import { refit } from '../../workflows/refit.ts'

test('a state machine that calls an unregistered step fails the synthesis by its name', () => {
  const definition = { States: { A: { Arguments: { FunctionName: '\u0024{OpenDoor}' } } } }
  const stack = new Stack(new App(), 'Odd')
  expect(() => new Workflow(stack, 'W', { definition, steps: {}, retention: 30 })).toThrow(
    'no step is registered for OpenDoor',
  )
})

test('a state machine may still call the host of a step that only runs of an earlier release call', () => {
  const policies = (retired: string[]) => {
    const stack = new Stack(new App(), 'Later')
    const named = (name: string) => LambdaFunction.fromFunctionName(stack, name, name)
    const steps = Object.fromEntries([...refit.steps, 'OpenDoor'].map((step) => [step, named(step)]))
    new Workflow(stack, 'Refit', { definition: refit.definition, steps, retired, retention: 30 })
    return JSON.stringify(Template.fromStack(stack).findResources('AWS::IAM::Policy'))
  }
  expect(policies([])).not.toContain(':function:OpenDoor')
  expect(policies(['OpenDoor'])).toContain(':function:OpenDoor')
})

test('a registered step that no state machine calls fails the synthesis by its name', () => {
  expect(() => requireUse(['OpenTask', 'OpenDoor'], [{ steps: ['OpenTask'] }])).toThrow('OpenDoor')
})
