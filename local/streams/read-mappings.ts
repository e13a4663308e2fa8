import * as z from 'zod'
import { compilePattern } from '../eventbridge/event-pattern.ts'
import type { Resource } from '../kernel/types.ts'
import type { LocalFunction } from '../lambda/read-functions.ts'
import type { Json } from '../states/json.ts'
import { readProperties } from '../template/read-properties.ts'

const MappingProperties = z.strictObject({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  StartingPosition: z.literal('TRIM_HORIZON'),
  Enabled: z.boolean().default(true),
  BatchSize: z.coerce.number().default(100),
  ParallelizationFactor: z.coerce.number().default(1),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.coerce.number().default(-1),
  MaximumRecordAgeInSeconds: z.coerce.number().default(-1),
  FilterCriteria: z
    .strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })).default([]) })
    .default({ Filters: [] }),
  DestinationConfig: z
    .strictObject({ OnFailure: z.strictObject({ Destination: z.string() }).optional() })
    .default({}),
  // Records that arrive while a batch is being worked on are batched anyway; waiting longer saves nobody money here.
  MaximumBatchingWindowInSeconds: z.unknown().optional(),
  MetricsConfig: z.unknown().optional(),
  Tags: z.unknown().optional(),
})

const BucketProperties = z.strictObject({
  BucketName: z.string().optional(),
  // Who may read a bucket, how it is encrypted and when it forgets: a folder of the data directory needs none of it.
  BucketEncryption: z.unknown().optional(),
  LifecycleConfiguration: z.unknown().optional(),
  // What is put into it is told to the default bus, where SES receives (local/mail/receive-mail.ts).
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.literal(true) }) })
    .optional(),
  OwnershipControls: z.unknown().optional(),
  PublicAccessBlockConfiguration: z.unknown().optional(),
  Tags: z.unknown().optional(),
  VersioningConfiguration: z.unknown().optional(),
})

/** An event source mapping of the template. */
export interface Mapping {
  id: string
  /** The function's name for people. */
  consumer: string
  functionArn: string
  roleArn: string
  streamArn: string
  tableArn: string
  batchSize: number
  lanes: number
  reportsItemFailures: boolean
  bisects: boolean
  /** -1: for ever. */
  retries: number
  /** -1: never too old. */
  maxAgeSeconds: number
  /** Whether a record passes the filters. */
  passes(record: Json): boolean
  failureBucketArn?: string
}

/** The template's event source mappings. Throws for filters, sources and destinations that the local stack does not know. */
export function readMappings(resources: (type: string) => Resource[], functions: LocalFunction[]): Mapping[] {
  const buckets = resources('AWS::S3::Bucket').map((bucket) => {
    readProperties(bucket, BucketProperties)
    return bucket.arn
  })
  return resources('AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const properties = readProperties(resource, MappingProperties)
    if (!properties.Enabled) return []
    const { FunctionName, EventSourceArn, FilterCriteria, DestinationConfig } = properties
    const fn = functions.find(({ name, arn }) => FunctionName === name || FunctionName === arn)
    if (!fn) throw new Error(`${resource.logicalId}: the template has no function ${FunctionName}`)
    const [tableArn = '', label] = EventSourceArn.split('/stream/')
    if (!label)
      throw new Error(`${resource.logicalId}: the event source ${EventSourceArn} is no DynamoDB stream`)
    const bucket = DestinationConfig.OnFailure?.Destination
    if (bucket !== undefined && !buckets.includes(bucket))
      throw new Error(`${resource.logicalId}: the failure destination ${bucket} is no bucket of the template`)
    const filters = FilterCriteria.Filters.map(({ Pattern }, index) =>
      compilePattern(z.json().parse(JSON.parse(Pattern)), `${resource.logicalId}, filter ${index}`),
    )
    return [
      {
        id: resource.ref,
        consumer: fn.label,
        functionArn: fn.arn,
        roleArn: fn.roleArn,
        streamArn: EventSourceArn,
        tableArn,
        batchSize: properties.BatchSize,
        lanes: properties.ParallelizationFactor,
        reportsItemFailures: properties.FunctionResponseTypes.length > 0,
        bisects: properties.BisectBatchOnFunctionError,
        retries: properties.MaximumRetryAttempts,
        maxAgeSeconds: properties.MaximumRecordAgeInSeconds,
        passes: (record: Json) => filters.length === 0 || filters.some((matches) => matches(record)),
        ...(bucket === undefined ? {} : { failureBucketArn: bucket }),
      },
    ]
  })
}
