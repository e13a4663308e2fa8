import * as z from 'zod'
import { Day, Instant } from '../../../domain/events/fields.ts'
import { Judgement } from '../../../domain/learning/learned-model.ts'
import { Sentence } from '../../../domain/words/sentence.ts'
import { RefitOutcome } from '../../../workflows/refit-ref.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { type AnewProgress, readAnew } from '../../store/company/anew-progress.ts'
import { currentVersion, listPromotions } from '../../store/company/models.ts'
import { latestRefits } from '../../store/company/refits.ts'
import { operatorsOnly } from '../mending/operators-only.ts'

const shown = 12

const Answer = z
  .strictObject({
    current: z
      .string()
      .nullable()
      .meta({ description: 'The version in use; null while the shipped rules are' }),
    judgedAnew: z
      .strictObject({
        version: z.string(),
        startedAt: Instant,
        isOver: z.boolean(),
        walked: z.int().nonnegative().meta({ description: 'Accounts that were come by so far' }),
        judged: z
          .int()
          .nonnegative()
          .meta({ description: 'Those of them that another version had judged before' }),
      })
      .nullable()
      .meta({
        description:
          'How far all accounts are judged by the version in use, shard by shard; null before the first time',
      }),
    promotions: z
      .array(
        z.strictObject({
          version: z.string(),
          at: Instant,
          by: z
            .string()
            .optional()
            .meta({ description: 'Who went back to it; absent where a refit put it to use' }),
          why: z.string().optional(),
        }),
      )
      .meta({ description: 'Which version was put to use when, the latest first' }),
    refits: z
      .array(
        z.strictObject({
          at: Instant,
          version: z.string().optional().meta({ description: 'What it learned' }),
          accounts: z.int().nonnegative().optional(),
          outcome: RefitOutcome.optional().meta({ description: 'Absent while it goes on' }),
          judgement: Judgement.extend({ origin: Day }).meta({ id: 'Judgement' }).optional(),
          why: Sentence.optional().meta({ description: 'What the back-test came to, or what was missing' }),
        }),
      )
      .meta({ description: 'The refits, the latest first, each with its back-test' }),
  })
  .meta({ id: 'Models' })
export type Models = z.infer<typeof Answer>

/** Which versions were learned, how each did in its back-test, and which one is in use. */
export const getModels = defineRoute({
  name: 'GetModels',
  needs: ['reader'],
  summary: 'List learned model versions with their back-tests',
  answers: { 200: { description: 'The latest of them', schema: Answer } },
  async handle({ caller }, { reader }) {
    operatorsOnly(caller)
    const [current, anew, promotions, refits] = await Promise.all([
      currentVersion(reader),
      readAnew(reader),
      listPromotions(reader, shown),
      latestRefits(reader, shown),
    ])
    const body: Models = { current: current ?? null, judgedAnew: viewOf(anew), promotions, refits }
    return { status: 200, body }
  },
})

function viewOf(anew: AnewProgress | undefined): Models['judgedAnew'] {
  if (!anew) return null
  const { version, startedAt, isOver, walked, judged } = anew
  return { version, startedAt, isOver, walked, judged }
}
