import type { Resource } from '../../../local/kernel/types.ts'
import { resource } from './fake-host.ts'

const functionArn = (name: string) => `arn:aws:lambda:eu-west-1:000000000000:function:${name}`

/** What a test may set about the API it calls; the rest is one function `Echo` that API Gateway may call. */
export interface AnApi {
  routes?: string[]
  protectedRoutes?: string[]
  /** What a token needs for the protected routes. */
  scopes?: string[]
  stage?: object
  cors?: object
  timeoutInMillis?: number
  permission?: string
}

export const issuer = 'https://issuer.example/pool'

export function anApi(wanted: AnApi = {}): Resource[] {
  const { routes = [], protectedRoutes = [], timeoutInMillis, permission = 'a1b2c3/*/*' } = wanted
  const route = (key: string, authorization: object) =>
    resource('ApiGatewayV2::Route', `Route${key.replace(/\W/g, '')}`, {
      ApiId: 'a1b2c3',
      RouteKey: key,
      Target: 'integrations/echo',
      ...authorization,
    })
  return [
    resource(
      'ApiGatewayV2::Api',
      'Api',
      { Name: 'api', ProtocolType: 'HTTP', ...(wanted.cors && { CorsConfiguration: wanted.cors }) },
      'a1b2c3',
    ),
    resource('ApiGatewayV2::Stage', 'Stage', {
      ApiId: 'a1b2c3',
      StageName: '$default',
      AutoDeploy: true,
      ...wanted.stage,
    }),
    resource(
      'ApiGatewayV2::Integration',
      'Integration',
      {
        ApiId: 'a1b2c3',
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: functionArn('Echo'),
        PayloadFormatVersion: '2.0',
        ...(timeoutInMillis && { TimeoutInMillis: timeoutInMillis }),
      },
      'echo',
    ),
    resource(
      'ApiGatewayV2::Authorizer',
      'Authorizer',
      {
        ApiId: 'a1b2c3',
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: issuer, Audience: ['client-1'] },
      },
      'auth-1',
    ),
    resource('Lambda::Permission', 'Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: functionArn('Echo'),
      Principal: 'apigateway.amazonaws.com',
      SourceArn: `arn:aws:execute-api:eu-west-1:000000000000:${permission}`,
    }),
    ...routes.map((key) => route(key, { AuthorizationType: 'NONE' })),
    ...protectedRoutes.map((key) =>
      route(key, {
        AuthorizationType: 'JWT',
        AuthorizerId: 'auth-1',
        ...(wanted.scopes && { AuthorizationScopes: wanted.scopes }),
      }),
    ),
  ]
}
