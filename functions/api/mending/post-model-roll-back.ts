import * as z from 'zod'
import { say } from '../../../domain/words/say.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { currentVersion, listPromotions, modelNamed, promoteModel } from '../../store/company/models.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { Reason } from '../reason.ts'
import { operatorsOnly } from './operators-only.ts'

const lookedThrough = 100
const Version = z.string().min(1).max(64)

/** Goes back to a version that was in use before. All accounts are judged by it within a day, as after a refit. */
export const postModelRollBack = defineRoute({
  name: 'PostModelRollBack',
  needs: ['table'],
  summary: 'Go back to a model version that was in use before',
  body: {
    type: 'json',
    limitBytes: 16 * 1024,
    schema: z.strictObject({
      version: Version,
      before: Version.meta({ description: 'The version that is in use now, as the caller saw it' }),
      reason: Reason,
    }),
  },
  answers: {
    200: { description: 'It is in use', schema: z.strictObject({ version: Version, before: Version }) },
    404: { description: 'No such version was in use, or it cannot be used any more' },
    409: { description: 'Another version is in use than the caller saw, or it is this one' },
  },
  async handle({ body: { version, before, reason }, caller }, { table, now }) {
    operatorsOnly(caller)
    const known = (await listPromotions(table, lookedThrough)).some((each) => each.version === version)
    if (!known || !(await modelNamed(table, version)))
      throw new Problem('not-found', `Version ${version} was never in use, or cannot be used any more.`)
    const current = await currentVersion(table)
    if (current !== before || version === before)
      throw new Problem('not-possible', `Version ${current ?? 'none'} is in use now.`)
    const sentence = say('told.model-rolled-back', { version, before })
    const at = now().toISOString()
    const told = announce('ModelPromoted.v1', { key: at, sentence, ids: { version, before } }, at)
    const because = { by: caller.person, why: reason }
    if (
      !(await promoteModel(table, version, {
        before,
        now: now(),
        because,
        also: [{ ...told, ifAbsent: true }],
      }))
    )
      throw new Problem('not-possible', 'Another version was put to use at the same moment.')
    return { status: 200, body: { version, before } }
  },
})
