import { randomBytes } from 'node:crypto'
import { type AccessContext, AccessDenied, type Authorize } from '../kernel/types.ts'
import type { LocalFunction } from '../lambda/read-functions.ts'

/** Somebody whose calls the gateway serves. */
export interface Caller {
  /** The access key id that names it, and the secret that its calls are signed with. */
  keyId: string
  secret: string
  /** Its name for people. */
  label: string
  roleArn: string
  /** Throws `AccessDenied` for what it may not do. */
  authorize(action: string, resource: string, context?: AccessContext): void
}

/** A function of the template, which may do what its role may. */
export function functionCaller(fn: LocalFunction, authorize: Authorize): Caller {
  return {
    keyId: fn.logicalId,
    secret: fn.secret,
    label: fn.label,
    roleArn: fn.roleArn,
    authorize: (action, resource, context) => authorize(fn.roleArn, action, resource, context),
  }
}

/** Somebody at this machine with an AWS client of their own: may look at state machines and executions, and change nothing. */
export function readingCaller(): Caller {
  return {
    keyId: 'reader',
    secret: randomBytes(24).toString('base64url'),
    label: 'reader',
    roleArn: '',
    authorize(action) {
      if (!/^states:(List|Describe|Get)[A-Z]/.test(action))
        throw new AccessDenied(`the read-only door of the local stack has no ${action}`)
    },
  }
}
