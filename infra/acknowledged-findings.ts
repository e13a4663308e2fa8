import { type Stack, Token, Validations } from 'aws-cdk-lib'
import { CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2'
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import type { IConstruct } from 'constructs'
import { routes } from '../functions/registry.ts'

/** cdk-nag findings that stay, wherever they appear, with the reason why they may. */
const reasons = {
  'AwsSolutions-SMG4':
    'The signing secret is shared with the senders: a second key is added while they change over (runbook), not on a timer they know nothing of.',
  'AwsSolutions-COG8':
    'Threat protection of the Plus plan costs per user; the pool has no sign-up, demands a second factor and holds a few colleagues.',
  'AwsSolutions-S1':
    'The bucket holds the table keys of failed batches for thirty days; server access logs would outlive them. Mails that came in are kept for ninety days and read by one function, whose calls are logged. Who asks for an attachment is written into the audit log by the API, and links to it are good for a minute.',
  'AwsSolutions-IAM5[Resource::*]':
    'X-Ray segments, log deliveries and the list of streams have no resource to name. A test holds that no other action is allowed on every resource.',
  'AwsSolutions-SQS3':
    'The only queue is the dead-letter queue itself; the alarm LostCalls rings for every message in it.',
  'Serverless-SQSRedrivePolicy':
    'The only queue is the dead-letter queue itself; the alarm LostCalls rings for every message in it.',
  'Serverless-LambdaDLQ':
    'Functions that are called asynchronously have a failure destination instead; stream batches that fail go to the failure bucket.',
}

/** How a route without a JWT is guarded instead. */
const guards = {
  signature: 'Every request carries a Standard Webhooks signature over its body, which the function checks.',
  capability: 'The path is a random 256-bit capability that was mailed to one person and expires.',
  session:
    'A page asks the API in the name of the token in its cookie, which the authorizer of the API verifies; without one it shows the login.',
  none: 'Public: the description of the API, and the form for complaints, which has a guard of its own.',
}

/** Acknowledges every finding that stays; a finding without a reason here fails the synthesis. */
export function acknowledgeFindings(
  stack: Stack,
  {
    failuresArn,
    mailroomArn,
    attachmentsArn,
    machines,
  }: {
    failuresArn: string
    mailroomArn: string
    attachmentsArn: string
    machines: readonly StateMachine[]
  },
): void {
  for (const [rule, reason] of Object.entries(reasons)) acknowledge(stack, rule, reason)
  const named = (arn: string) => JSON.stringify(stack.resolve(arn)).match(/"Fn::GetAtt":\["(\w+)"/)?.[1]
  acknowledge(
    stack,
    `AwsSolutions-IAM5[Resource::<${named(failuresArn)}.Arn>/*]`,
    'A stream consumer stores what failed in the failure bucket; Lambda chooses the key.',
  )
  acknowledge(
    stack,
    `AwsSolutions-IAM5[Resource::<${named(mailroomArn)}.Arn>/in/*]`,
    'The function that takes mails in reads what SES received; SES chooses the key.',
  )
  acknowledge(
    stack,
    `AwsSolutions-IAM5[Resource::<${named(attachmentsArn)}.Arn>/cases/*]`,
    'Who keeps, shows or erases what customers attached does so for any complaint; keys are made of its content at run time.',
  )
  for (const machine of machines) {
    const id = JSON.stringify(stack.resolve(machine.stateMachineName)).match(/"Fn::GetAtt":\["(\w+)"/)?.[1]
    acknowledge(
      stack,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:<${id}.Name>:*]`,
      'The function that shows runs looks at any execution of these machines, whose names are made at run time, and changes none.',
    )
  }
  for (const construct of stack.node.findAll()) {
    if (!(construct instanceof CfnRoute) || Token.isUnresolved(construct.routeKey)) continue
    const route = Object.values(routes).find(({ method, path }) => construct.routeKey === `${method} ${path}`)
    if (route && route.auth !== 'jwt') acknowledge(construct, 'AwsSolutions-APIG4', guards[route.auth])
  }
}

function acknowledge(scope: IConstruct, rule: string, reason: string): void {
  Validations.of(scope).acknowledge({ id: `${rule.split('-')[0]}::${rule}`, reason })
}
