import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import * as z from 'zod'
import { ComplaintInput } from '../../domain/complaints/complaint.ts'
import { say as told } from '../../domain/words/say.ts'
import type { Words } from '../../domain/words/words-for.ts'
import { optionsOf } from '../options-of.ts'
import { helpOf } from '../output/help-of.ts'
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
export function sendCommand(words: Words): Command {
  return new Command('send').addCommand(sendComplaint(words))
}

/** `holdfast send complaint`: hands in one complaint and prints its receipt. */
function sendComplaint(words: Words): Command {
  const { word } = words
  const help = helpOf(words, 'help.send')
  const categories = word('help.send-category', { choices: shape.category.options.join(', ') })
  return commandWithEndpoint(words, 'complaint')
    .description(help('complaint'))
    .option('--file <json>', help('file'))
    .option('--id <id>', help('id'))
    .option('--account <id>', help('account', 'required'))
    .option('--category <category>', word('help.required', { what: categories }))
    .option('--description <text>', help('description', 'required'))
    .option('--order <id>', help('order'))
    .option('--sku <sku>', help('sku'))
    .option('--lot <lot>', help('lot'))
    .option('--quantity <number>', help('quantity'))
    .option('--severity <severity>', help('severity'))
    .option('--safety', help('safety'))
    .option('--remedy <remedy>', help('remedy'))
    .option('--contact-name <name>', help('contact-name'))
    .option('--contact-email <email>', help('contact-email'))
    .action(async (given: unknown) => {
      const options = optionsOf(Options, given)
      const complaint = ComplaintInput.safeParse(await bodyOf(options))
      if (!complaint.success)
        throw new UsageError(told('usage.complaint', { problems: z.prettifyError(complaint.error) }))
      const { client } = connect(options)
      const receipt = Receipt.parse(await client.send('POST', '/v1/complaints', complaint.data))
      const { complaintId: id, reference, acknowledgeBy: acknowledge, resolveBy: resolve } = receipt
      say(options.json, receipt, () => word('send.receipt', { id, reference, acknowledge, resolve }))
    })
}

async function bodyOf({ file, ...given }: z.infer<typeof Options>): Promise<unknown> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8')
    try {
      return JSON.parse(text)
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : ''
      throw new UsageError(told('usage.no-json', { file, why }), { cause })
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
