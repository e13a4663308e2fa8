/** The CloudFormation types that the local stack brings to life. */
export const running: ReadonlySet<string> = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::DynamoDB::Table',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SES::ReceiptRule',
  'AWS::SES::ReceiptRuleSet',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
])

/** Types that may stand in a template although nothing runs for them, and why. */
export const withoutLocalMeaning: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'it only tells AWS which constructs were used',
  'AWS::CloudWatch::Alarm': 'nobody is on call for one machine',
  'AWS::CloudWatch::Dashboard': 'metrics are not collected locally',
  'AWS::KMS::Key': 'nothing is encrypted on one machine: its data directory is read by its owner alone',
  'AWS::Lambda::EventInvokeConfig': 'a call that fails at every try is told in the story',
  'AWS::Logs::LogGroup': 'function logs are files in the data directory',
  'AWS::SQS::Queue': 'on one machine every call is delivered',
  'AWS::SQS::QueuePolicy': 'on one machine every call is delivered',
  'AWS::SNS::Subscription': 'nobody is on call for one machine',
  'AWS::SNS::Topic': 'nobody is on call for one machine',
  'AWS::SNS::TopicPolicy': 'nobody is on call for one machine',
  'AWS::S3::BucketPolicy': 'only the stack itself reads and writes its buckets',
}

/** Throws one error naming every resource whose type the local stack neither runs nor knows as meaningless. */
export function refuseUnsupported(types: { logicalId: string; type: string }[]): void {
  const offenders = types.filter(({ type }) => !running.has(type) && !(type in withoutLocalMeaning))
  if (offenders.length === 0) return
  const list = offenders.map(({ logicalId, type }) => `  ${logicalId}: ${type}`).join('\n')
  throw new Error(
    `the local stack cannot run these resources of the template (add them to local/template/supported.ts with an owner, or leave them out):\n${list}`,
  )
}
