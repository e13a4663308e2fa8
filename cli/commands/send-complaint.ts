import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import * as z from 'zod'
import { ComplaintInput } from '../../domain/complaints/complaint.ts'
import { say } from '../output/say.ts'
import { UsageError } from '../usage-error.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Options = CommonOptions.extend({
  file: z.string().optional(),
  id: z.string().optional(),
  account: z.string().optional(),
  category: z.string().optional(),
  description: z.string().optional(),
  order: z.string().optional(),
  sku: z.string().optional(),
  lot: z.string().optional(),
  quantity: z.coerce.number().optional(),
  severity: z.string().optional(),
  safety: z.boolean().optional(),
  remedy: z.string().optional(),
  contactName: z.string().optional(),
  contactEmail: z.string().optional(),
})
const Receipt = z.looseObject({
  complaintId: z.string(),
  reference: z.string(),
  acknowledgeBy: z.string(),
  resolveBy: z.string(),
})

/** `holdfast send complaint`: hands in one complaint and prints its receipt. */
export function sendComplaint(): Command {
  return commandWithEndpoint('complaint', 'hand in a complaint and print its receipt')
    .option('--file <json>', 'the whole complaint as a JSON file instead of the options below')
    .option('--id <id>', 'your own id for it; sending the same id again changes nothing (default: a new one)')
    .option('--account <id>', 'the account that complains')
    .option('--category <category>', `one of ${ComplaintInput.shape.category.options.join(', ')}`)
    .option('--description <text>', 'what went wrong, in the words of the customer')
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
      const options = Options.parse(given)
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

async function bodyOf(options: z.infer<typeof Options>): Promise<unknown> {
  if (options.file) {
    const text = await readFile(options.file, 'utf8')
    try {
      return JSON.parse(text)
    } catch (cause) {
      throw new UsageError(`${options.file} is not JSON: ${cause instanceof Error ? cause.message : ''}`, {
        cause,
      })
    }
  }
  const contact = options.contactName || options.contactEmail
  return {
    id: options.id ?? `c-${randomUUID()}`,
    accountId: options.account,
    category: options.category,
    description: options.description,
    orderId: options.order,
    sku: options.sku,
    lot: options.lot,
    quantityAffected: options.quantity,
    severity: options.severity,
    safety: options.safety,
    remedySought: options.remedy,
    ...(contact && { contact: { name: options.contactName, email: options.contactEmail } }),
  }
}
