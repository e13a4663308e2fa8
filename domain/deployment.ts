import * as z from 'zod'
import { Person, PersonName } from './accounts/person.ts'
import { TimeZone } from './accounts/time-zone.ts'
import { Email } from './events/fields.ts'
import { Settings } from './settings.ts'

/** Where and as whom the product is deployed: the `holdfast` key of cdk.json's context, which `npx holdfast init` writes. */
export const Deployment = z.strictObject({
  /** Several stacks may stand in one account and region, each under a name of its own. */
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'must be 1 to 40 letters, digits and hyphens, a letter first')
    .default('Holdfast'),
  sender: z.strictObject({
    /** The address every mail comes from. */
    email: Email,
    /** `existing`: SES has verified the address or its domain already. `create`: the stack asks SES to, and leaves it there when it goes. */
    identity: z.enum(['existing', 'create']).default('existing'),
    /** Where answers to mails go; default: to the sender. */
    replyTo: Email.optional(),
  }),
  /**
   * A domain (or subdomain) of the company's whose mail SES receives for Holdfast: answers to letters come into their cases. Its MX record and
   * which rule set of the account is active are set by hand (docs/deploy.md).
   */
  mail: z
    .strictObject({
      inbound: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'must be a domain such as answers.acme.com'),
    })
    .optional(),
  company: z.strictObject({ name: PersonName }),
  /** Who is asked when an account has no manager that could be. */
  office: Person,
  /** The company's zone: schedules, working hours and dates in mails are in it. */
  timeZone: TimeZone,
  /** Whom alarms ring: an address (the stack makes a topic for it), a topic of yours, or, said out loud, nobody. */
  alarms: z.union(
    [
      z.literal('none'),
      z.strictObject({ email: Email }),
      z.strictObject({ topicArn: z.string().startsWith('arn:') }),
    ],
    {
      error:
        'must be a mail address ({"email": …} in cdk.json), the ARN of an SNS topic ({"topicArn": …}) or "none"',
    },
  ),
  /** Public base URL of the API when a custom domain stands in front of it; default: the API's own. */
  publicUrl: z.url({ protocol: /^https$/ }).optional(),
  /** An issuer of your own: whom its tokens are for, and what its claims and scopes are called. Default: a Cognito user pool made by the stack. */
  jwt: z
    .strictObject({
      issuer: z.url(),
      audience: z.array(z.string().min(1)).min(1),
      personClaim: z.string().min(1),
      rolesClaim: z.string().min(1),
      /** What the console is called there; it logs in by code and PKCE and keeps no secret. Default: the first audience. */
      consoleClient: z.string().min(1).optional(),
      scopes: z
        .strictObject({
          read: z.string().min(1).default('holdfast/read'),
          act: z.string().min(1).default('holdfast/act'),
        })
        .prefault({}),
    })
    .optional(),
  /** The login of the user pool that the stack makes; without meaning beside `jwt`. */
  login: z
    .strictObject({
      mfa: z.enum(['required', 'optional']).default('required'),
      /** Begins the login page's host name, which is unique in its region; default: stack name and account. */
      domainPrefix: z
        .string()
        .regex(
          /^(?!.*(aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
          'must be lower-case letters, digits and hyphens, without "aws", "amazon" or "cognito"',
        )
        .optional(),
      /** Where the login may lead back to, beside the command line's own address. */
      callbackUrls: z.array(z.url({ protocol: /^https$/ })).default([]),
    })
    .prefault({}),
  /** When the daily churn scan starts, in `timeZone`. */
  scanAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day such as "06:00"')
    .default('06:00'),
  /** What happens to stored data when the stack is deleted. */
  onDelete: z.enum(['retain', 'destroy']).default('retain'),
  /** Whose key encrypts what is stored: AWS's own, at no cost, or one of yours that the stack makes, for rules that ask for one (a dollar a month, and calls). */
  encryption: z.enum(['aws', 'own-key']).default('aws'),
  logRetentionDays: z.union([7, 14, 30, 60, 90, 180, 365].map((days) => z.literal(days))).default(30),
  /** Requests per second the API takes before it answers 429, and the burst above that. */
  throttle: z
    .strictObject({ rate: z.int().min(1).default(50), burst: z.int().min(1).default(100) })
    .prefault({}),
  /**
   * How many requests the intake may always serve at once, and at most, whatever else runs in the account. Left out it shares with
   * all: a new account has ten in all, of which nothing can be reserved.
   */
  intakeConcurrency: z.int().min(1).max(1000).optional(),
  /** The product's policy; what is left out keeps its default (domain/settings.ts). */
  settings: z.record(z.string(), z.unknown()).default({}),
})
export type Deployment = z.output<typeof Deployment>

/** What nobody but the company can say: there is no default that would not be a lie. */
export const required = ['sender', 'company', 'office', 'timeZone', 'alarms'] as const

/** Who the local stack works for until a company is named. */
const madeUpCompany = {
  sender: { email: 'holdfast@nordwall.example' },
  mail: { inbound: 'answers.nordwall.example' },
  company: { name: 'Nordwall Fasteners' },
  office: { name: 'Sales office', email: 'office@nordwall.example' },
  timeZone: 'UTC',
  alarms: 'none',
}

/** Policy that is said elsewhere in the deployment, and where: one place for each. */
const elsewhere = {
  company: 'company, and the address for answers as sender.replyTo',
  office: 'office',
  access: 'jwt',
  publicUrl: 'publicUrl',
  'businessCalendar.timeZone': 'timeZone',
}

export type Mistake = { path: string; reason: string }

/**
 * Reads a deployment, or names every mistake in it, each by its path. Addresses that belong to nobody (RFC 2606) are
 * mistakes. Where nothing at all is said of the company, the made-up one stands in: good for one machine only.
 */
export function readDeployment(
  context: unknown,
): { deployment: Deployment; madeUp: boolean } | { mistakes: Mistake[] } {
  const madeUp = !required.some((key) => Object(context)[key] !== undefined)
  const parsed = Deployment.safeParse(madeUp ? { ...madeUpCompany, ...Object(context) } : context)
  if (!parsed.success)
    return {
      mistakes: [...parsed.error.issues.map(mistake('')), ...(madeUp ? [] : madeUpAddresses(context))],
    }
  const deployment = parsed.data
  const misplaced = Object.entries(elsewhere)
    .filter(([path]) => valueAt(deployment.settings, path) !== undefined)
    .map(([path, place]) => ({ path: `settings.${path}`, reason: `is said in one place only: as ${place}` }))
  const settings = Settings.safeParse(policyOf(deployment))
  const wrong = settings.success ? [] : settings.error.issues.map(mistake('settings.'))
  const mistakes = [...(madeUp ? [] : madeUpAddresses(context)), ...misplaced, ...wrong]
  return mistakes.length === 0 ? { deployment, madeUp } : { mistakes }
}

/** The policy that the functions are given: the settings, and what the deployment says of the company. */
export function policyOf(deployment: Deployment): Record<string, unknown> {
  const { settings, company, sender, mail, office, timeZone, publicUrl, jwt } = deployment
  return {
    ...settings,
    company: {
      name: company.name,
      sender: sender.email,
      ...(sender.replyTo && { replyTo: sender.replyTo }),
      ...(mail && { inbound: mail.inbound }),
    },
    office,
    businessCalendar: { ...Object(settings.businessCalendar), timeZone },
    ...(publicUrl && { publicUrl }),
    ...(jwt && { access: { personClaim: jwt.personClaim, rolesClaim: jwt.rolesClaim } }),
  }
}

const addresses = [
  'sender.email',
  'sender.replyTo',
  'mail.inbound',
  'office.email',
  'alarms.email',
  'publicUrl',
]
const reserved = /(^|[@.])(example(\.(com|net|org))?|test|invalid|localhost|local)$/i

/** Whether mail to the address or host could never arrive: its domain is reserved for examples. */
export function isMadeUp(addressOrHost: string): boolean {
  return reserved.test(addressOrHost)
}

/** Every address that is said and belongs to nobody, also where something else is wrong: each is told as soon as it is said. */
function madeUpAddresses(context: unknown): Mistake[] {
  return addresses.flatMap((path) => {
    const value = valueAt(context, path)
    if (typeof value !== 'string') return []
    const host = URL.canParse(value) ? new URL(value).hostname : value
    return isMadeUp(host)
      ? [{ path, reason: `${value} is an example that belongs to nobody: give your own` }]
      : []
  })
}

const mistake =
  (prefix: string) =>
  (issue: z.core.$ZodIssue): Mistake => ({
    path: `${prefix}${issue.path.join('.')}`,
    reason: inWords(issue),
  })

/** What the schema library says in its own terms, in those of a person; a schema's own sentences as they are. */
function inWords(issue: z.core.$ZodIssue): string {
  if (issue.message.endsWith('received undefined')) return 'is missing'
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'must not be empty'
  if (issue.code === 'invalid_value') return `must be ${issue.values.join(' or ')}`
  return issue.message
}

function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => Object(inner)[key], value)
}
