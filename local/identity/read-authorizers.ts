import * as z from 'zod'
import { readResources } from '../http-api/read-resources.ts'
import type { Host } from '../kernel/types.ts'

const AuthorizerProperties = z.strictObject({
  ApiId: z.string(),
  Name: z.string().optional(),
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()).min(1) }),
})

/** Whose tokens an API accepts: the issuer and the audiences of its JWT authorizer. */
export interface Authorizer {
  id: string
  issuer: string
  audience: string[]
}

/** The template's JWT authorizers; every other kind is refused by name. */
export function readAuthorizers(host: Host): Authorizer[] {
  return readResources(host, 'AWS::ApiGatewayV2::Authorizer', AuthorizerProperties).map((authorizer) => ({
    id: authorizer.ref,
    issuer: authorizer.properties.JwtConfiguration.Issuer,
    audience: authorizer.properties.JwtConfiguration.Audience,
  }))
}
