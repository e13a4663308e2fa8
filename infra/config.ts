import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { Settings } from '../domain/settings.ts'

/** Deployment settings, from the `holdfast` key of cdk.json's context. Every key but `sender` has a default. */
export const Config = z.strictObject({
  /** The address every mail comes from: SES must have verified it (or its domain). */
  sender: z.email(),
  /** Public base URL of the API when a custom domain stands in front of it; default: the API's own. */
  publicUrl: z.url().optional(),
  /** JWT issuer and audience of the read API; default: a Cognito user pool made by the stack. */
  jwt: z.strictObject({ issuer: z.url(), audience: z.array(z.string().min(1)).min(1) }).optional(),
  /** When the daily churn scan starts, local time of `settings.company.timeZone`. */
  scanAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "06:00"')
    .default('06:00'),
  /** What happens to stored data when the stack is deleted. */
  onDelete: z.enum(['retain', 'destroy']).default('retain'),
  logRetentionDays: z.union([7, 14, 30, 60, 90, 180, 365].map((days) => z.literal(days))).default(30),
  /** An SNS topic that the alarms notify; default: alarms only show in CloudWatch. */
  alarmTopicArn: z.string().startsWith('arn:').optional(),
  /** Requests per second the API takes before it answers 429, and the burst above that. */
  throttle: z
    .strictObject({ rate: z.int().min(1).default(50), burst: z.int().min(1).default(100) })
    .prefault({}),
  /** The product's policy; what is left out keeps its default (domain/settings.ts). */
  settings: z.record(z.string(), z.unknown()).default({}),
})
export type Config = z.output<typeof Config>

/** Parses the `holdfast` context. Throws one error naming every wrong setting. */
export function parseConfig(context: unknown): Config {
  const config = Config.safeParse(context ?? {})
  if (!config.success) throw configError('holdfast', config.error)
  const settings = Settings.safeParse(config.data.settings)
  if (!settings.success) throw configError('holdfast.settings', settings.error)
  return withSender(config.data)
}

/** The policy knows the sender too: work that nobody can be handed goes there unless an office is configured. */
function withSender(config: Config): Config {
  const company = { sender: config.sender, ...Object(config.settings.company) }
  return { ...config, settings: { ...config.settings, company } }
}

/** The context of cdk.json, for runs without the CDK command line, which passes it by itself. */
export function cdkContext(): Record<string, unknown> {
  const file = z.object({ context: z.record(z.string(), z.unknown()).default({}) })
  return file.parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'))).context
}

function configError(prefix: string, error: z.ZodError): Error {
  const lines = error.issues.map((issue) => `  ${[prefix, ...issue.path].join('.')}: ${issue.message}`)
  return new Error(`cdk.json context has wrong settings:\n${lines.join('\n')}`)
}
