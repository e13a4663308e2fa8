import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { cdkContext, parseConfig } from './config.ts'
import { HoldfastStack } from './holdfast-stack.ts'

// Feature flags live here, not in cdk.json, so that `node infra/app.ts` and `cdk synth` agree.
const app = new App({
  context: {
    '@aws-cdk/core:checkSecretUsage': true,
    // What CloudFormation's schemas refuse fails here, not in the middle of a deployment.
    '@aws-cdk/core:validateAgainstDefaultRules': true,
    ...cdkContext(),
  },
  analyticsReporting: false,
})
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
const config = parseConfig(app.node.tryGetContext('holdfast'))
new HoldfastStack(app, config.stackName, config)
app.synth()
