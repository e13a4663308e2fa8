import type { Need } from './ports.ts'

/** Every environment variable a function may be given. */
export type EnvKey =
  | 'TABLE_NAME'
  | 'SIGNING_SECRET_ARN'
  | 'BUS_NAME'
  | 'STATE_MACHINES'
  | 'ALL_MACHINES'
  | 'TIMETABLE'
  | 'PUBLIC_URL'
  | 'CONFIGURATION_SET'
  | 'SENDER'
  | 'MAILROOM_BUCKET'
  | 'ATTACHMENTS_BUCKET'
  | 'STACK_NAME'
  | 'API_URL'
  | 'LOGIN_ISSUER'
  | 'LOGIN_CLIENT'
  | 'LOGIN_SCOPES'

/** What each need takes from the environment; infra passes exactly these, and STACK_NAME to every function. */
export const envOf: Record<Need, readonly EnvKey[]> = {
  reader: ['TABLE_NAME'],
  table: ['TABLE_NAME'],
  inserts: ['TABLE_NAME'],
  census: ['TABLE_NAME'],
  mail: ['SENDER', 'CONFIGURATION_SET', 'PUBLIC_URL'],
  runs: ['STATE_MACHINES'],
  executions: ['ALL_MACHINES'],
  timetable: ['TIMETABLE'],
  bus: ['BUS_NAME'],
  mailroom: ['MAILROOM_BUCKET'],
  attachments: ['ATTACHMENTS_BUCKET'],
  secrets: ['SIGNING_SECRET_ARN'],
  api: ['API_URL'],
  login: ['PUBLIC_URL', 'LOGIN_ISSUER', 'LOGIN_CLIENT', 'LOGIN_SCOPES'],
}

/** The variables of these needs, all present. */
export type Env = (key: EnvKey) => string

/** Reads what the needs take; throws one error that lists everything missing. */
export function envFor(needs: readonly Need[], source: Record<string, string | undefined>): Env {
  const keys = [...new Set(needs.flatMap((need) => envOf[need]))]
  const missing = keys.filter((key) => !source[key])
  if (missing.length > 0) {
    throw new Error(`Environment variables missing: ${missing.join(', ')} (needed for ${needs.join(', ')})`)
  }
  return (key) => {
    const value = source[key]
    if (value === undefined) throw new Error(`No declared need reads ${key}`)
    return value
  }
}
