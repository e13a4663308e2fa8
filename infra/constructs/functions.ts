import { Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Settings } from '../../domain/settings.ts'
import { type FunctionName, functions } from '../../functions/registry.ts'
import { bundle } from './bundle.ts'
import { shipSettings } from './ship-settings.ts'

interface FunctionsProps {
  retention: RetentionDays
  settings: Settings
  /** How many of a function may always run at once, and at most; the others share what is left. */
  reserved: Partial<Record<string, number>>
}

/** Every registered function as a Lambda; what it may touch is granted afterwards from its `needs`. */
export class Functions extends Construct {
  readonly byName: Record<FunctionName, LambdaFunction>

  constructor(scope: Construct, id: string, props: FunctionsProps) {
    super(scope, id)
    const entries = Object.fromEntries(Object.entries(functions).map(([name, { entry }]) => [name, entry]))
    this.byName = bundle(entries, (folders) => {
      for (const folder of Object.values(folders)) shipSettings(props.settings, folder)
      return this.#fromBundles(folders, props)
    })
  }

  #fromBundles(
    folders: Record<string, string>,
    { retention, reserved }: FunctionsProps,
  ): Record<FunctionName, LambdaFunction> {
    const make = ([name, declared]: [string, (typeof functions)[FunctionName]]) => {
      const logGroup = new LogGroup(this, `${name}Log`, { retention })
      // A role of its own instead of CDK's: the managed policy would let every function write any log.
      const role = new Role(this, `${name}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
      logGroup.grantWrite(role)
      const fn = new LambdaFunction(this, name, {
        role,
        description: declared.description,
        runtime: Runtime.NODEJS_24_X,
        architecture: Architecture.ARM_64,
        handler: 'index.handler',
        code: Code.fromAsset(folders[name] ?? ''),
        memorySize: declared.memory,
        timeout: Duration.seconds(declared.timeoutSeconds),
        reservedConcurrentExecutions: reserved[name],
        tracing: Tracing.ACTIVE,
        loggingFormat: LoggingFormat.JSON,
        logGroup,
      })
      return [name, fn]
    }
    return Object.fromEntries(Object.entries(functions).map(make))
  }
}
