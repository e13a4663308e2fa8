import { Aws, type RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { roles, type TokenScope } from '../../functions/registry.ts'
import type { Config } from '../config.ts'

interface LoginProps extends Pick<Config, 'jwt' | 'login'> {
  /** Where the console stands. */
  consoleUrl: string
  removalPolicy: RemovalPolicy
}

/** Where `npx holdfast login` waits for the browser to come back: Cognito allows plain http for this host only. */
const commandLine = 'http://localhost:8788/callback'
const scopeWords = {
  read: 'See accounts, complaints, tasks and people',
  act: 'Decide: overrides, tasks, what was set aside',
} satisfies Record<TokenScope, string>

/** Who may read and act: holders of an access token of the configured issuer, or of the user pool made here. */
export class Login extends Construct {
  readonly authorizer: IHttpRouteAuthorizer
  readonly scopes: Record<TokenScope, string>
  readonly issuer: string
  /** What the console is called at the issuer. */
  readonly consoleClient: string
  /** What somebody who wants to log in needs to know, by the name of the stack's output. */
  readonly outputs: Record<string, string>

  constructor(scope: Construct, id: string, props: LoginProps) {
    super(scope, id)
    const { issuer, audience, scopes, outputs } = props.jwt
      ? { ...props.jwt, outputs: { LoginIssuer: props.jwt.issuer } }
      : this.#userPool(props)
    this.issuer = issuer
    this.consoleClient = props.jwt?.consoleClient ?? audience[0] ?? ''
    this.authorizer = new HttpJwtAuthorizer('Jwt', issuer, { jwtAudience: audience })
    this.scopes = scopes
    this.outputs = outputs
  }

  /** Users are named by the id of the person they are: the name comes with every access token, and says what is theirs. */
  #userPool({ login, removalPolicy, consoleUrl }: LoginProps) {
    const stack = Stack.of(this)
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true } },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
      },
      mfa: login.mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.ESSENTIALS,
      removalPolicy,
    })
    for (const role of roles)
      new CfnUserPoolGroup(this, role, { userPoolId: pool.userPoolId, groupName: role })
    const words = Object.entries(scopeWords).map(
      ([scopeName, scopeDescription]) => new ResourceServerScope({ scopeName, scopeDescription }),
    )
    const server = pool.addResourceServer('Api', { identifier: 'holdfast', scopes: words })
    const prefix = login.domainPrefix ?? `${stack.stackName.toLowerCase()}-${Aws.ACCOUNT_ID}`
    const domain = pool.addDomain('Domain', { cognitoDomain: { domainPrefix: prefix } })
    const client = pool.addClient('Client', {
      // Only through the hosted page, by code and PKCE: a command line can keep no secret.
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, ...words.map((word) => OAuthScope.resourceServer(server, word))],
        callbackUrls: [commandLine, `${consoleUrl}/callback`, ...login.callbackUrls],
        logoutUrls: [`${consoleUrl}/login`],
      },
      preventUserExistenceErrors: true,
    })
    const issuer = pool.userPoolProviderUrl
    return {
      issuer,
      audience: [client.userPoolClientId],
      scopes: { read: 'holdfast/read', act: 'holdfast/act' },
      outputs: {
        UserPoolId: pool.userPoolId,
        LoginIssuer: issuer,
        LoginClientId: client.userPoolClientId,
        LoginUrl: domain.baseUrl(),
      },
    }
  }
}
