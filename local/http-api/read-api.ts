import * as z from 'zod'
import type { Host } from '../kernel/types.ts'
import { CorsConfiguration } from './cors.ts'
import { readResources } from './read-resources.ts'
import { parseRouteKey, type RoutePattern } from './route-pattern.ts'

const ApiProperties = z.strictObject({
  Name: z.string(),
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: CorsConfiguration.optional(),
  Description: z.string().optional(),
  DisableExecuteApiEndpoint: z.literal(false).optional(),
  Tags: z.unknown().optional(),
})

const Throttling = z.strictObject({
  ThrottlingBurstLimit: z.number().optional(),
  ThrottlingRateLimit: z.number().optional(),
  DetailedMetricsEnabled: z.boolean().optional(),
})

const StageProperties = z.strictObject({
  ApiId: z.string(),
  StageName: z.literal('$default'),
  AutoDeploy: z.literal(true),
  DefaultRouteSettings: Throttling.optional(),
  RouteSettings: z.record(z.string(), Throttling).optional(),
  AccessLogSettings: z.unknown().optional(),
  Description: z.string().optional(),
  Tags: z.unknown().optional(),
})

const RouteProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
  OperationName: z.string().optional(),
})

const IntegrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  IntegrationMethod: z.literal('POST').optional(),
  ConnectionType: z.literal('INTERNET').optional(),
  TimeoutInMillis: z.number().min(50).max(30_000).default(30_000),
  Description: z.string().optional(),
})

/** One route with all that is needed to serve it. */
export interface Route {
  pattern: RoutePattern
  functionArn: string
  timeoutMillis: number
  authorizerId: string | undefined
  /** A token needs one of these; none means that any valid token will do. */
  scopes: string[]
  /** Requests a second and at once; no limit of its own when undefined. */
  rate: number | undefined
  burst: number | undefined
}

/** The template's HTTP API: its id, its routes and who may call it from another origin. */
export interface Api {
  id: string
  cors: CorsConfiguration | undefined
  routes: Route[]
}

/** Reads the one HTTP API of the template with its stage, routes and integrations; undefined when it has none. */
export function readApi(host: Host): Api | undefined {
  const [api, another] = readResources(host, 'AWS::ApiGatewayV2::Api', ApiProperties)
  if (another)
    throw new Error(`${another.logicalId}: the local stack serves one HTTP API, the template has more`)
  if (!api) return undefined
  const stages = readResources(host, 'AWS::ApiGatewayV2::Stage', StageProperties)
  if (stages.length === 0)
    throw new Error(`${api.logicalId}: without a $default stage API Gateway serves nothing`)
  const integrations = readResources(host, 'AWS::ApiGatewayV2::Integration', IntegrationProperties)
  const routes = readResources(host, 'AWS::ApiGatewayV2::Route', RouteProperties).map(
    ({ logicalId, properties }) => {
      const integration = integrations.find(({ ref }) => properties.Target === `integrations/${ref}`)
      if (!integration)
        throw new Error(`${logicalId}: no integration of the template is "${properties.Target}"`)
      if (properties.AuthorizationType === 'JWT' && !properties.AuthorizerId)
        throw new Error(`${logicalId}: AuthorizationType JWT needs an AuthorizerId`)
      const stage = stages[0]?.properties
      const limits = { ...stage?.DefaultRouteSettings, ...stage?.RouteSettings?.[properties.RouteKey] }
      return {
        pattern: parseRouteKey(properties.RouteKey),
        functionArn: functionArnOf(integration.properties.IntegrationUri),
        timeoutMillis: integration.properties.TimeoutInMillis,
        authorizerId: properties.AuthorizationType === 'JWT' ? properties.AuthorizerId : undefined,
        scopes: properties.AuthorizationScopes,
        rate: limits.ThrottlingRateLimit,
        burst: limits.ThrottlingBurstLimit,
      }
    },
  )
  return { id: api.ref, cors: api.properties.CorsConfiguration, routes }
}

/** A function's ARN from either form of integration URI (plain, or wrapped in an invocation path). */
function functionArnOf(uri: string): string {
  return /functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1] ?? uri
}
