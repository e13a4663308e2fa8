import * as z from 'zod'
import { readResources } from '../http-api/read-resources.ts'
import type { Host } from '../kernel/types.ts'
import { MAIL_EVENTS, type MailEventType } from './message.ts'

const inert = z.unknown().optional()

const EmailIdentityProperties = z.strictObject({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.strictObject({ ConfigurationSetName: z.string().optional() }).optional(),
  DkimAttributes: inert,
  DkimSigningAttributes: inert,
  FeedbackAttributes: inert,
  MailFromAttributes: inert,
  Tags: inert,
})

const ConfigurationSetProperties = z.strictObject({
  Name: z.string().optional(),
  SendingOptions: z.strictObject({ SendingEnabled: z.literal(true) }).optional(),
  DeliveryOptions: inert,
  ReputationOptions: inert,
  // A bounced address goes on receiving: the person at the mailbox plays every recipient, and wants to play on.
  SuppressionOptions: inert,
  Tags: inert,
})

// The template may say these in upper or lower case; the types that nothing here can cause are accepted too.
const EventType = z.string().toLowerCase()

const EventDestinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: z.string().optional(),
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(EventType),
    EventBridgeDestination: z.strictObject({
      EventBusArn: z.string().endsWith(':event-bus/default', 'SES publishes to the default event bus only'),
    }),
  }),
})

/** Who may send, and which events of which configuration set somebody wants to hear. */
export interface MailSetup {
  /** The verified identity that covers an address: the address itself, or its domain or one above it. */
  identityOf(address: string): { name: string; configurationSet: string | undefined } | undefined
  hasConfigurationSet(name: string): boolean
  publishes(configurationSet: string | undefined, type: MailEventType): boolean
}

/**
 * Reads the template's SES resources; a destination other than EventBridge is refused by name. An identity that a policy
 * names and the template does not make is one that the account must have verified before: here it counts as verified.
 */
export function readMailSetup(host: Host): MailSetup {
  const assumed = JSON.stringify(host.resources('AWS::IAM::Policy')).matchAll(/:identity\/([^"*]+)"/g)
  const identities = new Map<string, { name: string; configurationSet: string | undefined }>([
    ...[...assumed].map(
      ([, name = '']) => [name.toLowerCase(), { name, configurationSet: undefined }] as const,
    ),
    ...readResources(host, 'AWS::SES::EmailIdentity', EmailIdentityProperties).map(
      ({ properties }) =>
        [
          properties.EmailIdentity.toLowerCase(),
          {
            name: properties.EmailIdentity,
            configurationSet: properties.ConfigurationSetAttributes?.ConfigurationSetName,
          },
        ] as const,
    ),
  ])
  const sets = readResources(host, 'AWS::SES::ConfigurationSet', ConfigurationSetProperties).map(
    ({ properties, ref }) => properties.Name ?? ref,
  )
  const wanted = new Set(
    readResources(host, 'AWS::SES::ConfigurationSetEventDestination', EventDestinationProperties)
      .filter(({ properties }) => properties.EventDestination.Enabled)
      .flatMap(({ properties }) =>
        properties.EventDestination.MatchingEventTypes.map(
          (type) => `${properties.ConfigurationSetName} ${type}`,
        ),
      ),
  )
  return {
    identityOf(address) {
      const whole = address.toLowerCase()
      const labels = whole.slice(whole.lastIndexOf('@') + 1).split('.')
      const candidates = [whole, ...labels.map((_, index) => labels.slice(index).join('.'))]
      return candidates.map((name) => identities.get(name)).find((identity) => identity !== undefined)
    },
    hasConfigurationSet: (name) => sets.includes(name),
    publishes: (set, type) => set !== undefined && wanted.has(`${set} ${MAIL_EVENTS[type].matching}`),
  }
}
