import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { RefitOutput, RefitRef } from '../../workflows/refit-ref.ts'
import { defineStep } from '../runtime/define-step.ts'
import { currentVersion, promoteModel as promote } from '../store/company/models.ts'
import {
  type Ended,
  ended,
  judged,
  keepPart,
  learned,
  mustReadPart,
  outputOf,
  partWrite,
  readPart,
} from '../store/company/refits.ts'
import type { Table } from '../store/table/table.ts'
import { announce } from '../store/tasks/announcement.ts'

/**
 * Puts the candidate to use, with its date, the announcement and the end of the refit in one transaction, if the version
 * that it was judged to replace is still in use. A repeat answers how the refit ended.
 */
export const promoteModel = defineStep({
  name: 'PromoteModel',
  needs: ['table'],
  input: RefitRef,
  output: RefitOutput,
  async run({ at }, { table, now, log }) {
    const candidate = await mustReadPart(table, at, learned)
    const judgement = await mustReadPart(table, at, judged)
    if ('missing' in candidate || 'missing' in judgement || judgement.decision !== 'promote')
      throw new Error(`The refit of ${at} came to no version to promote`)
    const { version } = candidate
    const end = (await readPart(table, at, ended)) ?? (await use(table, at, { ...judgement, version }, now()))
    log.info(`refit: ${version} ${end.outcome}`)
    return outputOf(candidate, judgement, end)
  },
})

async function use(
  table: Table,
  at: string,
  { version, before, why }: { version: string; before?: string | undefined; why: Sentence },
  now: Date,
): Promise<Ended> {
  if (version === before) return keepPart(table, at, ended, { outcome: 'already-in-use', version })
  const sentence = say('told.model-promoted', { version, why })
  const ids = { version, ...(before !== undefined && { before }) }
  const end: Ended = { outcome: 'promoted', version }
  const told = announce('ModelPromoted.v1', { key: at, sentence, ids }, now.toISOString())
  const also = [partWrite(at, ended, end), { ...told, ifAbsent: true as const }]
  if (await promote(table, version, { before, now, also })) return end
  const inUse = await currentVersion(table)
  if (inUse === undefined || inUse === before) throw new Error(`Version ${version} could not be put to use`)
  return keepPart(table, at, ended, { outcome: 'overtaken', version: inUse })
}
