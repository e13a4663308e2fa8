import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { RefitOutput, RefitRef } from '../../workflows/refit-ref.ts'
import { defineStep } from '../runtime/define-step.ts'
import { currentVersion } from '../store/company/models.ts'
import {
  type Ended,
  ended,
  type Judged,
  judged,
  type Learned,
  learned,
  mustReadPart,
  outputOf,
  partWrite,
  readPart,
} from '../store/company/refits.ts'
import { announce } from '../store/tasks/announcement.ts'

/** Leaves the version in use as it is and announces why: the back-test, or what is missing to learn. Once per refit. */
export const keepModel = defineStep({
  name: 'KeepModel',
  needs: ['table'],
  input: RefitRef,
  output: RefitOutput,
  async run({ at }, { table, settings, now, log }) {
    const candidate = await mustReadPart(table, at, learned)
    const judgement = await readPart(table, at, judged)
    const known = await readPart(table, at, ended)
    if (known) return outputOf(candidate, judgement, known)
    const { outcome, reason, why } = reasonOf(at, candidate, judgement)
    const version = (await currentVersion(table)) ?? settings.model.version
    const sentence = say('told.model-kept', { version, why })
    const end: Ended = { outcome, version }
    const told = announce(
      'ModelKept.v1',
      { key: at, sentence, ids: { version, reason } },
      now().toISOString(),
    )
    const { written } = await table.transact([partWrite(at, ended, end), { ...told, ifAbsent: true }])
    log.info(`refit: ${version} stays in use: ${reason}`)
    return outputOf(candidate, judgement, written ? end : await mustReadPart(table, at, ended))
  },
})

type Reason = { outcome: Ended['outcome']; reason: 'keep' | 'not-enough-data'; why: Sentence }

function reasonOf(at: string, candidate: Learned, judgement: Judged | undefined): Reason {
  const short = (why: Sentence): Reason => ({ outcome: 'not-enough-data', reason: 'not-enough-data', why })
  if ('missing' in candidate) return short(candidate.missing)
  if (judgement && 'missing' in judgement) return short(judgement.missing)
  if (judgement?.decision === 'keep') return { outcome: 'kept', reason: 'keep', why: judgement.why }
  throw new Error(`The refit of ${at} has no reason to keep what is in use`)
}
