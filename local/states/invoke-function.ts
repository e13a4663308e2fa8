import { AccessDenied, type Host } from '../kernel/types.ts'
import type { Outcome } from './execution.ts'
import { type Json, toJson } from './json.ts'

/**
 * Calls a function the way arn:aws:states:::lambda:invoke does, with the machine's role. Whatever goes wrong becomes
 * the error name Step Functions reports; the function's own errors keep their type.
 */
export async function invokeFunction(
  host: Host,
  roleArn: string,
  functionName: string,
  payload: Json,
): Promise<Outcome> {
  const arn = functionName.startsWith('arn:')
    ? functionName
    : `arn:aws:lambda:${host.region}:${host.account}:function:${functionName}`
  try {
    host.authorize(roleArn, 'lambda:InvokeFunction', arn)
    const { payload: answer, error } = await host.invoke(arn, payload)
    if (error) return { error: error.errorType, cause: JSON.stringify(answer ?? error) }
    return { result: { ExecutedVersion: '$LATEST', Payload: toJson(answer), StatusCode: 200 } }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    host.tell('trouble', `calling ${functionName}: ${cause}`)
    const denied = error instanceof AccessDenied
    return { error: denied ? 'Lambda.AWSLambdaException' : 'Lambda.ResourceNotFoundException', cause }
  }
}
