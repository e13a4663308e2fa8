import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type FunctionName, routes, type TokenScope } from '../../functions/registry.ts'

/** The route, never the path: a task link's path is its secret. */
const accessLine = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    requestTime: AccessLogField.contextRequestTime(),
    routeKey: AccessLogField.contextRouteKey(),
    status: AccessLogField.contextStatus(),
    responseLength: AccessLogField.contextResponseLength(),
    integrationError: '$context.integrationErrorMessage',
  }),
)

interface People {
  authorizer: IHttpRouteAuthorizer
  /** What the issuer calls the scopes that routes ask for. */
  scopes: Record<TokenScope, string>
}

/** The HTTP API's address. Its routes come later, because functions need to know the address too. */
export class PublicApi extends Construct {
  readonly api: HttpApi

  constructor(
    scope: Construct,
    id: string,
    props: { throttle: { rate: number; burst: number }; retention: RetentionDays },
  ) {
    super(scope, id)
    this.api = new HttpApi(this, 'Http', { createDefaultStage: false })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.throttle.rate, burstLimit: props.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', { retention: props.retention }),
        ),
        format: accessLine,
      },
    })
  }

  /** Adds every registered route. Only routes declared `jwt` carry the authorizer; the others guard themselves. */
  serve(functions: Record<FunctionName, LambdaFunction>, people: People): void {
    const integrations = new Map<FunctionName, HttpLambdaIntegration>()
    for (const route of Object.values(routes)) {
      const fn = functions[route.function]
      const integration = integrations.get(route.function) ?? new HttpLambdaIntegration(route.function, fn)
      integrations.set(route.function, integration)
      this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        ...(route.auth === 'jwt'
          ? { authorizer: people.authorizer, authorizationScopes: [people.scopes[route.scope]] }
          : { authorizer: new HttpNoneAuthorizer() }),
      })
    }
  }
}
