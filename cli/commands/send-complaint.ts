import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import * as z from 'zod'
import { ComplaintInput } from '../../domain/complaints/complaint.ts'
import { optionsOf } from '../options-of.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const { shape } = ComplaintInput
const Options = CommonOptions.extend({ file: z.string().optional() }).loose()
/** A complaint by its options. */
const Described = z.object({
  id: shape.id.optional(),
  account: shape.accountId,
  category: shape.category,
  description: shape.description,
  order: shape.orderId,
  sku: shape.sku,
  lot: shape.lot,
  quantity: z.coerce.number().pipe(shape.quantityAffected.unwrap()).optional(),
  severity: shape.severity,
  safety: shape.safety,
  remedy: shape.remedySought,
  contactName: z.string().optional(),
  contactEmail: z.email().optional(),
})
const Receipt = z.looseObject({
  complaintId: z.string(),
  reference: z.string(),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
})

/** `holdfast send`: sends one fact. */
export function sendCommand(): Command {
  return new Command('send').description('send one fact').addCommand(sendComplaint())
}

/** `holdfast send complaint`: hands in one complaint and prints its receipt. */
function sendComplaint(): Command {
  return commandWithEndpoint('complaint', 'hand in a complaint and print its receipt')
    .option(
      '--file <json>',
      'the whole complaint as a JSON file instead of the options below, of which then none is required',
    )
    .option('--id <id>', 'your own id for it; sending the same id again changes nothing (default: a new one)')
    .option('--account <id>', 'the account that complains (required)')
    .option('--category <category>', `one of ${shape.category.options.join(', ')} (required)`)
    .option('--description <text>', 'what went wrong, in the words of the customer (required)')
    .option('--order <id>', 'the order it is about')
    .option('--sku <sku>', 'the product it is about')
    .option('--lot <lot>', 'the batch it is about')
    .option('--quantity <number>', 'how many pieces are affected')
    .option('--severity <severity>', 'minor, major or critical, when you already know')
    .option('--safety', 'somebody could get hurt')
    .option(
      '--remedy <remedy>',
      'what the customer asks for: replacement, refund, credit, repair, apology, other',
    )
    .option('--contact-name <name>', 'who is to be answered')
    .option('--contact-email <email>', 'where they are to be answered')
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      const complaint = ComplaintInput.safeParse(await bodyOf(options))
      if (!complaint.success)
        throw new UsageError(`the complaint is not complete:\n${z.prettifyError(complaint.error)}`)
      const { client } = connect(options)
      const receipt = Receipt.parse(await client.send('POST', '/v1/complaints', complaint.data))
      say(options.json, receipt, () =>
        [
          `Complaint ${receipt.complaintId} received, reference ${receipt.reference}.`,
          `To be acknowledged by ${receipt.acknowledgeBy} and resolved by ${receipt.resolveBy}.`,
        ].join('\n'),
      )
    })
}

async function bodyOf({ file, ...given }: z.infer<typeof Options>): Promise<unknown> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8')
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new UsageError(`${file} is not JSON: ${cause instanceof Error ? cause.message : ''}`, { cause })
    }
  }
  const described = optionsOf(Described, given)
  const { id, account, order, quantity, remedy, contactName, contactEmail, ...others } = described
  const contact = contactName || contactEmail
  return {
    id: id ?? `c-${randomUUID()}`,
    accountId: account,
    ...others,
    orderId: order,
    quantityAffected: quantity,
    remedySought: remedy,
    ...(contact && { contact: { name: contactName, email: contactEmail } }),
  }
}
