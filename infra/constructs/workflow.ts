import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'

/** Throws when a registered step is called by no state machine, nor by open runs of an earlier one: it would be deployed for nothing. */
export function requireUse(
  steps: readonly string[],
  machines: readonly { steps: readonly string[] }[],
): void {
  const unused = steps.filter((step) => !machines.some((machine) => machine.steps.includes(step)))
  if (unused.length > 0) throw new Error(`no workflow uses the registered steps ${unused.join(', ')}`)
}

export interface WorkflowProps {
  /** The machine as made of its `.asl.json` file, which is its only definition. */
  definition: unknown
  /** Every registered step and the function that hosts it. */
  steps: Record<string, LambdaFunction>
  /** Steps that runs begun under an earlier definition still call: the role stays allowed to. */
  retired?: readonly string[]
  retention: RetentionDays
}

/** A state machine from its ASL file; each `${Step}` placeholder becomes the ARN of the function hosting that step. */
export class Workflow extends Construct {
  readonly machine: StateMachine

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id)
    const definition = JSON.stringify(props.definition)
    const used = [...new Set([...definition.matchAll(/\$\{(\w+)\}/g)].map((match) => match[1] ?? ''))].sort()
    const called = [...new Set([...used, ...(props.retired ?? [])])]
    const unknown = called.filter((name) => !props.steps[name])
    if (unknown.length > 0) throw new Error(`${id}: no step is registered for ${unknown.join(', ')}`)
    const hosts = called.flatMap((name) => props.steps[name] ?? [])
    this.machine = new StateMachine(this, 'Machine', {
      definitionBody: DefinitionBody.fromString(definition),
      definitionSubstitutions: Object.fromEntries(
        used.map((name) => [name, props.steps[name]?.functionArn ?? '']),
      ),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Log', { retention: props.retention }),
        level: LogLevel.ALL,
        // Inputs hold ids only, but a log is no place to rely on that.
        includeExecutionData: false,
      },
    })
    this.machine.addToRolePolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [...new Set(hosts)].map((host) => host.functionArn),
      }),
    )
  }
}
