import { type CorrectiveAction, moveAction } from '../../../domain/complaints/actions/corrective-action.ts'
import { subjectTold } from '../../../domain/complaints/actions/subject-told.ts'
import { chanceOfFall } from '../../../domain/statistics/rate-test.ts'
import { later, laterOf } from '../../../domain/tasks/deadlines.ts'
import type { Mover } from '../../../domain/tasks/move-task.ts'
import { say } from '../../../domain/words/say.ts'
import type { Given } from '../../runtime/ports.ts'
import { Problem } from '../../runtime/problem.ts'
import { changeAction } from '../../store/actions/actions.ts'
import { noticeItem } from '../../store/mail/notices.ts'
import type { TableReader } from '../../store/table/table.ts'
import { announce } from '../../store/tasks/announcement.ts'
import { rateIn } from './rates-of.ts'

const day = 86_400_000
/** How the rate of the latest days stands beside the one before them. */
type Checked = NonNullable<CorrectiveAction['checked']>

/**
 * Looks whether the rate of an action has fallen: then it is closed, else the date of the next look moves on and its owner hears of it.
 * With `onlyClose` it is a Problem where it has not.
 */
export function checkAction(
  actionId: string,
  mover: Pick<Mover, 'by' | 'why'>,
  given: Given<'table'>,
  { onlyClose = false, onlyDue = false } = {},
): Promise<CorrectiveAction> {
  const { table, settings, now } = given
  const { actions, rootCauses } = settings.complaints
  return changeAction(table, actionId, async (action) => {
    const at = now().toISOString()
    if (onlyDue && (action.status !== 'open' || Date.parse(action.checkOn) > Date.parse(at))) return undefined
    if (action.status !== 'open')
      throw new Problem('not-possible', `Action ${actionId} is ${action.status} already.`)
    const checked = await lookAgain(action, at, actions.windowDays, table)
    const hasFallen = checked.chance <= actions.falseRelief
    if (!hasFallen && onlyClose) {
      const { count } = checked.now
      throw new Problem(
        'not-possible',
        `Action ${actionId} stays open: ${count} complaints since ${checked.from} are not surely fewer than before.`,
      )
    }
    const about = subjectTold(action.subject, rootCauses, settings.locale)
    if (hasFallen) {
      const sentence = say('told.action-closed', { action: actionId, about })
      const told = announce('ActionClosed.v1', { key: actionId, ids: { actionId }, sentence }, at)
      return {
        action: moveAction(action, 'close', { ...mover, at }, { checked, closedAt: at }),
        along: [told],
      }
    }
    const checkOn = later(at, actions.checkDays * day)
    const notice = noticeItem(action.ownerId, { kind: 'action', id: actionId, at })
    return {
      action: moveAction(action, 'check', { ...mover, at }, { checked, checkOn }),
      along: [{ put: notice }],
    }
  })
}

/** The latest days beside all the time before them since there were too many. */
async function lookAgain(
  { subject, openedAt, from: begin }: CorrectiveAction,
  at: string,
  windowDays: number,
  reader: TableReader,
): Promise<Checked> {
  const from = laterOf(openedAt, later(at, -windowDays * day))
  const { now, unit } = await rateIn(subject, { from: later(from, 1), to: later(at, 1) }, reader)
  const { now: before } = await rateIn(subject, { from: begin, to: later(from, 1) }, reader)
  return { at, from, now, before, unit, chance: chanceOfFall(now, before) }
}
