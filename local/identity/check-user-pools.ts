import * as z from 'zod'
import { readResources } from '../http-api/read-resources.ts'
import type { Host } from '../kernel/types.ts'

const inert = (...names: string[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, z.unknown().optional()])))

// Nobody signs up on one machine: the stack is its own issuer. What would run code (triggers) is not listed.
const inertProperties: Record<string, z.ZodType> = {
  'AWS::Cognito::UserPool': inert(
    'AccountRecoverySetting',
    'AdminCreateUserConfig',
    'AliasAttributes',
    'AutoVerifiedAttributes',
    'DeletionProtection',
    'DeviceConfiguration',
    'EmailConfiguration',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'EnabledMfas',
    'MfaConfiguration',
    'Policies',
    'Schema',
    'SmsVerificationMessage',
    'UserAttributeUpdateSettings',
    'UserPoolAddOns',
    'UserPoolName',
    'UserPoolTags',
    'UserPoolTier',
    'UsernameAttributes',
    'UsernameConfiguration',
    'VerificationMessageTemplate',
  ),
  'AWS::Cognito::UserPoolClient': inert(
    'AccessTokenValidity',
    'AllowedOAuthFlows',
    'AllowedOAuthFlowsUserPoolClient',
    'AllowedOAuthScopes',
    'AuthSessionValidity',
    'CallbackURLs',
    'ClientName',
    'DefaultRedirectURI',
    'EnableTokenRevocation',
    'ExplicitAuthFlows',
    'GenerateSecret',
    'IdTokenValidity',
    'LogoutURLs',
    'PreventUserExistenceErrors',
    'ReadAttributes',
    'RefreshTokenValidity',
    'SupportedIdentityProviders',
    'TokenValidityUnits',
    'UserPoolId',
    'WriteAttributes',
  ),
  'AWS::Cognito::UserPoolDomain': inert('Domain', 'ManagedLoginVersion', 'UserPoolId'),
  'AWS::Cognito::UserPoolGroup': inert('Description', 'GroupName', 'Precedence', 'RoleArn', 'UserPoolId'),
  'AWS::Cognito::UserPoolResourceServer': inert('Identifier', 'Name', 'Scopes', 'UserPoolId'),
}

/** Refuses a user pool that asks for something the development issuer would silently leave out. */
export function checkUserPools(host: Host): void {
  for (const [type, schema] of Object.entries(inertProperties)) readResources(host, type, schema)
}
