import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import type { Settings } from '../../domain/settings.ts'
import { type Role, roles } from '../registry.ts'
import { Problem } from './problem.ts'

/** Who calls with a token. `person`: a person's id, or their mail address where the issuer knows nothing else. */
export type Caller = { person: string; role: Role }

const Claims = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.record(z.string(), z.coerce.string()) }) }),
  }),
})

/**
 * The caller that the API's authorizer has let in, by the claims that the deployment names; of several roles the one that may
 * most. Throws a Problem `forbidden` for a token that names no person or no role: it may do nothing.
 */
export function callerOf(event: APIGatewayProxyEventV2, access: Settings['access']): Caller {
  const { claims } = Claims.parse(event).requestContext.authorizer.jwt
  const person = claims[access.personClaim]
  // API Gateway hands a list over as one text: [operator owner].
  const held = new Set(claims[access.rolesClaim]?.split(/[\s,"[\]]+/))
  const role = roles.find((each) => held.has(each))
  if (!person)
    throw new Problem('forbidden', `The token has no claim ${access.personClaim} that says whose it is.`)
  if (!role) {
    throw new Problem(
      'forbidden',
      `The token names none of the roles ${roles.join(', ')} in its claim ${access.rolesClaim}; ask for a group.`,
    )
  }
  return { person, role }
}
