import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type Deployment, policyOf, readDeployment } from '../domain/deployment.ts'
import { Settings } from '../domain/settings.ts'

/** A deployment as the stack is made of it. */
export type Config = Omit<Deployment, 'settings'> & {
  /** What the functions are told, complete: the settings, and what the deployment says of the company. */
  settings: Settings
  /** Nobody has named a company: the template refuses to be deployed. */
  madeUp: boolean
}

/** Parses the `holdfast` context. Throws one error naming every wrong setting. */
export function parseConfig(context: unknown): Config {
  const read = readDeployment(context ?? {})
  if ('deployment' in read) {
    const { deployment, madeUp } = read
    return { ...deployment, settings: Settings.parse(policyOf(deployment)), madeUp }
  }
  const lines = read.mistakes.map(
    ({ path, reason }) => `  ${['holdfast', path].filter(Boolean).join('.')}: ${reason}`,
  )
  throw new Error(
    `cdk.json context has wrong settings (npx holdfast init asks for them):\n${lines.join('\n')}`,
  )
}

/** The context of cdk.json, for runs without the CDK command line, which passes it by itself. */
export function cdkContext(): Record<string, unknown> {
  const file = z.object({ context: z.record(z.string(), z.unknown()).default({}) })
  return file.parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'))).context
}
