import { fromEnv } from '@aws-sdk/credential-provider-env'

/**
 * What stands in a bundle for the SDK's chain of credential providers: a Lambda function has its role's credentials in
 * its environment, and nowhere else (docs/decisions/0022). Bundling puts it there by name.
 */
export const defaultProvider = fromEnv
