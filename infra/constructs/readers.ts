import type { RemovalPolicy } from 'aws-cdk-lib'
import { Stack } from 'aws-cdk-lib'
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { FeaturePlan, Mfa, OAuthScope, UserPool } from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'

/** Who may read: holders of a JWT of the configured issuer, or of the user pool made here. */
export class Readers extends Construct {
  readonly authorizer: IHttpRouteAuthorizer

  constructor(
    scope: Construct,
    id: string,
    props: { jwt?: { issuer: string; audience: string[] } | undefined; removalPolicy: RemovalPolicy },
  ) {
    super(scope, id)
    const { issuer, audience } = props.jwt ?? this.#userPool(props.removalPolicy)
    this.authorizer = new HttpJwtAuthorizer('Jwt', issuer, { jwtAudience: audience })
  }

  #userPool(removalPolicy: RemovalPolicy): { issuer: string; audience: string[] } {
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.ESSENTIALS,
      removalPolicy,
    })
    const client = pool.addClient('Client', {
      authFlows: { userSrp: true },
      oAuth: { flows: { authorizationCodeGrant: true }, scopes: [OAuthScope.OPENID] },
      preventUserExistenceErrors: true,
    })
    const issuer = `https://cognito-idp.${Stack.of(this).region}.${Stack.of(this).urlSuffix}/${pool.userPoolId}`
    return { issuer, audience: [client.userPoolClientId] }
  }
}
