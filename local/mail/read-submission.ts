import MailComposer from 'nodemailer/lib/mail-composer'
import { addressParser } from 'postal-mime'
import * as z from 'zod'
import { fieldValues, splitSource } from './mime-source.ts'
import { parseQuery } from './parse-query.ts'
import { SesError } from './ses-error.ts'

const list = <Item extends z.ZodType>(item: Item) =>
  z.preprocess((given) => (given === '' ? [] : given), z.array(item)).default([])
const TagText = z.string().regex(/^[\w-]{1,256}$/, 'only letters, digits, _ and - are allowed')
const Content = z.strictObject({ Data: z.string(), Charset: z.string().optional() })
const shared = {
  Version: z.literal('2010-12-01'),
  ConfigurationSetName: z.string().optional(),
  Tags: list(z.strictObject({ Name: TagText, Value: TagText })),
}

const SendRawEmail = z.strictObject({
  ...shared,
  Action: z.literal('SendRawEmail'),
  Source: z.string().optional(),
  Destinations: list(z.string()),
  RawMessage: z.strictObject({ Data: z.base64() }),
})
const SendEmail = z.strictObject({
  ...shared,
  Action: z.literal('SendEmail'),
  Source: z.string(),
  Destination: z.strictObject({
    ToAddresses: list(z.string()),
    CcAddresses: list(z.string()),
    BccAddresses: list(z.string()),
  }),
  Message: z.strictObject({
    Subject: Content,
    Body: z.strictObject({ Text: Content.optional(), Html: Content.optional() }),
  }),
  ReplyToAddresses: list(z.string()),
  ReturnPath: z.string().optional(),
})

/** A mail handed in, whichever action it came by. */
export interface Submission {
  /** Every address that must belong to a verified identity; the first is the visible sender. */
  senders: string[]
  recipients: string[]
  configurationSet: string | undefined
  tags: Record<string, string>
  source(): Promise<Buffer>
}

/** Reads a SendRawEmail or SendEmail request; throws SesError for any other action or a malformed parameter. */
export function readSubmission(action: string, body: Buffer): Submission {
  if (action !== 'SendRawEmail' && action !== 'SendEmail')
    throw new SesError(
      'InvalidAction',
      `The local stack does not know ses:${action}, only SendRawEmail and SendEmail.`,
    )
  const schema = action === 'SendEmail' ? SendEmail : SendRawEmail
  const parsed = schema.safeParse(parseQuery(body))
  if (!parsed.success) throw new SesError('InvalidParameterValue', z.prettifyError(parsed.error))
  return parsed.data.Action === 'SendEmail' ? fromParts(parsed.data) : fromSource(parsed.data)
}

function fromSource(request: z.infer<typeof SendRawEmail>): Submission {
  const raw = Buffer.from(request.RawMessage.Data, 'base64')
  const source = splitSource(raw)
  const addressed = (...names: string[]) => names.flatMap((name) => addresses(fieldValues(source, name)))
  const given = addresses(request.Destinations)
  const inHeaders = fieldValues(source, 'x-ses-message-tags').flatMap((line) => line.split(','))
  const headerTags = inHeaders.map((pair) => pair.split('=', 2).map((part) => part.trim()))
  return {
    senders: [...addressed('from', 'sender', 'return-path'), ...addresses([request.Source ?? ''])],
    recipients: given.length > 0 ? given : addressed('to', 'cc', 'bcc'),
    configurationSet: request.ConfigurationSetName ?? fieldValues(source, 'x-ses-configuration-set')[0],
    tags: { ...Object.fromEntries(headerTags), ...tagsOf(request) },
    source: async () => raw,
  }
}

function fromParts(request: z.infer<typeof SendEmail>): Submission {
  const { Destination, Message } = request
  const mail = new MailComposer({
    from: request.Source,
    to: Destination.ToAddresses,
    cc: Destination.CcAddresses,
    replyTo: request.ReplyToAddresses,
    subject: Message.Subject.Data,
    text: Message.Body.Text?.Data,
    html: Message.Body.Html?.Data,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    senders: addresses([request.Source, request.ReturnPath ?? '']),
    recipients: addresses(Object.values(Destination).flat()),
    configurationSet: request.ConfigurationSetName,
    tags: tagsOf(request),
    source: () => mail.compile().build(),
  }
}

function addresses(lines: string[]): string[] {
  return lines.flatMap((line) =>
    addressParser(line, { flatten: true }).map(({ address, name }) => address || name),
  )
}

function tagsOf({ Tags }: { Tags: { Name: string; Value: string }[] }): Record<string, string> {
  return Object.fromEntries(Tags.map(({ Name, Value }) => [Name, Value]))
}
