import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { cdkContext, parseConfig } from './config.ts'
import { HoldfastStack } from './holdfast-stack.ts'

// Feature flags live here, not in cdk.json, so that `node infra/app.ts` and `cdk synth` agree.
const outdir = process.env.CDK_OUTDIR ?? 'cdk.out'
const app = new App({
  outdir,
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

// Whoever runs this by hand wants to know; the CDK command line and the local stack say themselves where it goes.
if (!process.env.CDK_OUTDIR) {
  const next = config.madeUp
    ? 'No company is named yet, so that CloudFormation will refuse it: npx holdfast init.'
    : 'Next: npx cdk deploy.'
  process.stdout.write(`Written: ${outdir}/${config.stackName}.template.json. ${next}\n`)
}
