import { dayFromNumber, dayNumber } from '../../domain/history/day.ts'
import { horizonOf } from '../../domain/learning/horizon.ts'
import { pastOfRow } from '../../domain/learning/learning-row.ts'
import { refit } from '../../domain/learning/refit.ts'
import { defineTimer } from '../runtime/define-timer.ts'
import { announce } from '../store/announcement.ts'
import { contentHash } from '../store/content-hash.ts'
import { currentVersion, modelNamed, modelOn, promoteModel } from '../store/models.ts'
import { readRows } from '../store/rows.ts'

/**
 * The weekly refit: reads the learning rows page by page, takes the horizon from them, learns, back-tests, and promotes only what is not worse than what
 * was in use a horizon ago. What is kept is announced too, once a day; too little data is an answer, and is announced
 * likewise. It may run twice or late: a version is named by its content, and of two refits at once one promotes.
 */
export const refitModel = defineTimer({
  name: 'RefitModel',
  needs: ['table'],
  async run({ table, settings, now, log }) {
    const at = now()
    const today = at.toISOString().slice(0, 10)
    const rows = await readRows(table, settings.learning.mostAccounts)
    const pasts = rows.map(({ accountId, row }) => pastOfRow(accountId, row))
    const before = await currentVersion(table)
    const inUse = before === undefined ? undefined : await modelNamed(table, before)
    const horizon = horizonOf(pasts, dayNumber(today), {
      otherwise: settings.horizonDays,
      inUse: inUse?.horizonDays,
    })
    const rival = await modelOn(table, dayFromNumber(dayNumber(today) - horizon.days))
    const result = refit(pasts, dayNumber(today), { settings, horizon, rival, hash: contentHash })
    log.info(`refit: ${result.decision}: ${result.why}`)
    const promoted =
      result.decision === 'promote' &&
      result.model.version !== before &&
      (await promoteModel(table, result.model, { before, why: result.why, now: at }))
    if (result.decision !== 'promote') {
      const kept = before ?? settings.model.version
      const sentence = `Model ${kept} stays in use: ${result.why}`
      const about = { key: today, sentence, ids: { version: kept, reason: result.decision } }
      const { put } = announce('ModelKept.v1', about, at.toISOString())
      await table.put(put, { ifAbsent: true })
    }
    return {
      accounts: pasts.length,
      promoted: promoted ? 1 : 0,
      kept: result.decision === 'keep' ? 1 : 0,
      notEnoughData: result.decision === 'not-enough-data' ? 1 : 0,
    }
  },
})
