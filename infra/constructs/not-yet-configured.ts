import { Annotations, CfnParameter, CfnRule, Fn, type Stack } from 'aws-cdk-lib'

/**
 * Makes CloudFormation refuse a template that works for the made-up company, before it makes anything, unless somebody
 * says in so many words that this is wanted. On one machine it may run: nobody there gets mail.
 */
export function refuseDeployment(stack: Stack): void {
  const sentence = 'No company is configured: run `npx holdfast init` before you deploy.'
  const wanted = new CfnParameter(stack, 'DeployMadeUpCompany', {
    type: 'String',
    default: 'no',
    allowedValues: ['no', 'yes'],
    description: 'Deploy for a company that does not exist, to try the product; its mails reach nobody.',
  })
  new CfnRule(stack, 'CompanyIsConfigured', {
    assertions: [{ assert: Fn.conditionEquals(wanted.valueAsString, 'yes'), assertDescription: sentence }],
  })
  Annotations.of(stack).addWarningV2('holdfast:not-configured', sentence)
}
