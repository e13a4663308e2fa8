import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { type Deployment, policyOf, readDeployment } from '../domain/deployment.ts'
import { Settings } from '../domain/settings.ts'
import { exchangeRates } from './exchange-rates.ts'
import { withPublicHolidays } from './public-holidays.ts'

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
    return { ...deployment, settings: settingsOf(deployment, madeUp), madeUp }
  }
  const lines = read.mistakes.map(
    ({ path, reason }) => `  ${['holdfast', path].filter(Boolean).join('.')}: ${reason}`,
  )
  throw new Error(
    `cdk.json context has wrong settings (npx holdfast init asks for them):\n${lines.join('\n')}`,
  )
}

/** The policy, with the exchange rates of their own file unless it says them itself. */
function settingsOf(deployment: Deployment, madeUp: boolean): Settings {
  const settings = Settings.safeParse({ exchangeRates: exchangeRates(madeUp), ...policyOf(deployment) })
  if (settings.success) return withPublicHolidays(settings.data)
  throw new Error(`exchange-rates.csv is wrong:\n${z.prettifyError(settings.error)}`)
}

/** The context of cdk.json, for runs without the CDK command line, which passes it by itself. */
export function cdkContext(): Record<string, unknown> {
  const file = z.object({ context: z.record(z.string(), z.unknown()).default({}) })
  return file.parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'))).context
}
