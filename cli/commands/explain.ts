import type { Command } from 'commander'
import * as z from 'zod'
import type { Words } from '../../domain/words/words-for.ts'
import { Told } from '../api/told.ts'
import { optionsOf } from '../options-of.ts'
import { withEpilogue } from '../output/command-in-words.ts'
import { helpOf } from '../output/help-of.ts'
import { say } from '../output/say.ts'
import { table } from '../output/table.ts'
import { headings } from '../output/work-words.ts'
import { CommonOptions, commandWithEndpoint, connect } from './common-options.ts'

const Options = CommonOptions.extend({
  model: z.string().min(1).max(64).optional(),
  on: z.iso.date().optional(),
})

const Contribution = z.looseObject({
  measure: z.string(),
  points: z.number(),
  sentence: Told,
  evidence: z.array(z.string()),
})
type Contribution = z.infer<typeof Contribution>
const Explained = z.looseObject({
  accountId: z.string(),
  name: z.string(),
  risk: z.looseObject({
    asOf: z.string(),
    modelVersion: z.string(),
    probability: z.number().nullable(),
    band: z.string(),
    horizonDays: z.number(),
    verdict: Told,
    sentence: Told,
    contributions: z.array(Contribution),
  }),
})
type Explained = z.infer<typeof Explained>

/** `holdfast explain ACCOUNT --on DATE`: what the risk of a day was made of, point by point, with its evidence. */
export function explainCommand(words: Words): Command {
  const help = helpOf(words, 'help.explain')
  return withEpilogue(commandWithEndpoint(words, 'explain'), help('points'))
    .argument('<account>', help('account'))
    .option('--on <day>', help('on'))
    .option('--model <version>', help('model'))
    .action(async (accountId: string, given: unknown) => {
      const options = optionsOf(Options, given)
      const { json } = options
      const path = `/v1/accounts/${encodeURIComponent(accountId)}${queryOf(options)}`
      const account = Explained.parse(await connect(options).client.read(path))
      const { asOf, modelVersion, probability, band, horizonDays, sentence, contributions } = account.risk
      const sum = probability === null ? null : sumOf(contributions)
      const risk = { asOf, modelVersion, probability, band, horizonDays, sentence, contributions, sum }
      say(json, { accountId: account.accountId, ...risk }, () => text(account, words))
    })
}

function queryOf({ on, model }: z.infer<typeof Options>): string {
  const query = new URLSearchParams({ ...(on && { on }), ...(model && { model }) }).toString()
  return query === '' ? '' : `?${query}`
}

/** Points have four decimals: so has their sum, whatever binary fractions make of it. */
function sumOf(contributions: readonly Contribution[]): number {
  return Number(contributions.reduce((sum, { points }) => sum + points, 0).toFixed(4))
}

function text({ accountId: id, name, risk }: Explained, words: Words): string {
  const title = headings(words)
  const head = words.word('work.explained', { name, id, day: risk.asOf, model: risk.modelVersion })
  if (risk.probability === null) return `${head}\n${risk.sentence.text}`
  const sum = {
    measure: words.word('work.sum'),
    points: sumOf(risk.contributions),
    sentence: risk.verdict,
    evidence: [],
  }
  const rows = table<Contribution>(
    [
      {
        title: title('points'),
        align: 'right',
        of: ({ points }) => `${points >= 0 ? '+' : ''}${points.toFixed(4)}`,
      },
      { title: title('measure'), of: ({ measure }) => measure },
      { title: title('because'), of: ({ sentence }) => sentence.text },
      { title: title('evidence'), of: ({ evidence }) => evidence.join(' ') },
    ],
    [...risk.contributions, sum],
  )
  return [head, risk.sentence.text, '', rows].join('\n')
}
