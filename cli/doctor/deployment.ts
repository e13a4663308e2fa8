import {
  type CloudFormationClient,
  DescribeStacksCommand,
  ListStackResourcesCommand,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation'
import { say } from '../../domain/words/say.ts'
import { UsageError } from '../usage-error.ts'

/** A deployed stack as its doctor needs to know it. */
export interface Deployment {
  status: string
  outputs: Record<string, string>
  /** Physical ids by logical id, of one CloudFormation type. */
  resources(type: string): Record<string, string>
}

/** Looks a stack up. Throws a UsageError when this account has none of that name in this region. */
export async function findDeployment(
  cloudFormation: CloudFormationClient,
  name: string,
): Promise<Deployment> {
  const { Stacks = [] } = await cloudFormation
    .send(new DescribeStacksCommand({ StackName: name }))
    .catch((error) => {
      if (error instanceof Error && error.name === 'ValidationError')
        throw new UsageError(say('usage.no-stack', { name }))
      throw error
    })
  const summaries: StackResourceSummary[] = []
  let NextToken: string | undefined
  do {
    const page = await cloudFormation.send(new ListStackResourcesCommand({ StackName: name, NextToken }))
    summaries.push(...(page.StackResourceSummaries ?? []))
    NextToken = page.NextToken
  } while (NextToken)
  const outputs = (Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [
    OutputKey,
    OutputValue,
  ])
  return {
    status: Stacks[0]?.StackStatus ?? 'unknown',
    outputs: Object.fromEntries(outputs),
    resources: (type) =>
      Object.fromEntries(
        summaries
          .filter(({ ResourceType }) => ResourceType === type)
          .map(({ LogicalResourceId = '', PhysicalResourceId = '' }) => [
            LogicalResourceId,
            PhysicalResourceId,
          ]),
      ),
  }
}
