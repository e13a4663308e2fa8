import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Resource } from '../kernel/types.ts'
import { readProperties } from '../template/read-properties.ts'
import { shortNames } from '../template/short-names.ts'

const FunctionProperties = z.strictObject({
  FunctionName: z.string().optional(),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.literal('nodejs24.x'),
  Role: z.string(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  MemorySize: z.coerce.number().default(128),
  Timeout: z.coerce.number().default(3),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  LoggingConfig: z
    .strictObject({
      LogFormat: z.enum(['JSON', 'Text']).optional(),
      ApplicationLogLevel: z.string().optional(),
      SystemLogLevel: z.string().optional(),
      LogGroup: z.string().optional(),
    })
    .default({}),
  // One machine has one architecture, a whole disk, and nobody to trace or label for.
  Architectures: z.unknown().optional(),
  Description: z.unknown().optional(),
  EphemeralStorage: z.unknown().optional(),
  Tags: z.unknown().optional(),
  TracingConfig: z.unknown().optional(),
})

/** A function of the template, ready to run. */
export interface LocalFunction {
  /** Its logical id is also the access key id its calls are signed with. */
  logicalId: string
  /** What its calls are signed with: another one at every start of the stack. */
  secret: string
  /** Its name for people. */
  label: string
  name: string
  arn: string
  roleArn: string
  folder: string
  handler: string
  environment: Record<string, string>
  memoryMB: number
  timeoutSeconds: number
  reservedConcurrency?: number
  logFormat: string
  logLevel?: string
}

/** The template's functions with their asset folders. Throws when an asset is missing. */
export function readFunctions(resources: Resource[], assets: ReadonlyMap<string, string>): LocalFunction[] {
  const labels = shortNames(resources.map(({ logicalId }) => logicalId))
  return resources.map((resource) => {
    const properties = readProperties(resource, FunctionProperties)
    const folder = assets.get(properties.Code.S3Key)
    if (!folder)
      throw new Error(
        `${resource.logicalId}: the assembly has no asset for its code ${properties.Code.S3Key}`,
      )
    const { ReservedConcurrentExecutions: reserved, LoggingConfig: logging } = properties
    return {
      logicalId: resource.logicalId,
      secret: randomBytes(20).toString('hex'),
      label: labels.get(resource.logicalId) ?? resource.logicalId,
      name: resource.ref,
      arn: resource.arn,
      roleArn: properties.Role,
      folder,
      handler: properties.Handler,
      environment: properties.Environment?.Variables ?? {},
      memoryMB: properties.MemorySize,
      timeoutSeconds: properties.Timeout,
      logFormat: logging.LogFormat ?? 'Text',
      ...(logging.ApplicationLogLevel ? { logLevel: logging.ApplicationLogLevel } : {}),
      ...(reserved === undefined ? {} : { reservedConcurrency: reserved }),
    }
  })
}
