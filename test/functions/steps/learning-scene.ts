import { expect } from 'vitest'
import { dayFromNumber } from '../../../domain/history/day.ts'
import type { AccountPast } from '../../../domain/learning/account-past.ts'
import { backTestModel } from '../../../functions/steps/back-test-model.ts'
import { keepModel } from '../../../functions/steps/keep-model.ts'
import { learnModel } from '../../../functions/steps/learn-model.ts'
import { promoteModel } from '../../../functions/steps/promote-model.ts'
import type { Table } from '../../../functions/store/table/table.ts'
import { dispatchOutbox } from '../../../functions/streams/dispatch-outbox.ts'
import { RefitOutput } from '../../../workflows/refit-ref.ts'
import { aState } from '../../domain/learning/a-state.ts'
import { madeUpAccounts } from '../../domain/learning/made-up-accounts.ts'
import type { TestTable } from '../../support/engine.ts'
import { fileState } from '../../support/file-state.ts'
import type { TestGiven } from '../../support/given.ts'

/** An instant of the night after a day of the made-up company. */
export const at = (day: number, hour = '03') => `${dayFromNumber(day + 1)}T${hour}:00:00Z`

/** Files the learning rows of a made-up company, days 0 to 500. */
export function fileRows(table: Table, count: number): Promise<void> {
  return filePasts(table, madeUpAccounts(count, 500))
}

/** Files the learning rows of these accounts. */
export async function filePasts(table: Table, pasts: readonly AccountPast[]): Promise<void> {
  for (const { accountId, days, amounts } of pasts)
    await fileState(table, accountId, aState(days, amounts, 'EUR'))
}

/** Carries out what lies in the outbox, and answers everything that the company was told. */
export async function announcements({ dump }: TestTable, given: TestGiven): Promise<object[]> {
  const items = (await dump()).filter(({ sk }) => sk.startsWith('OUT#'))
  for (const { pk, sk } of items) await dispatchOutbox.consume({ pk, sks: [sk] }, given)
  return given.announced.map(({ type, detail }) => ({ type, ...detail }))
}

/** Takes the steps of a refit in the order in which the workflow takes them, each as often as asked. */
export async function refitOf(given: TestGiven, instant: string, times = 1): Promise<RefitOutput> {
  const run = async (
    step: typeof learnModel | typeof backTestModel | typeof promoteModel | typeof keepModel,
  ) => {
    const answers = []
    for (let i = 0; i < times; i++) answers.push(await step.execute({ at: instant }, given))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    // Law 7: what a run hands on is ids, days, versions and numbers, never rows or sentences.
    for (const value of Object.values(Object(answers[0]))) expect(String(value)).toMatch(/^[\w.-]{1,64}$/)
    return Object(answers[0])
  }
  const { found } = await run(learnModel)
  const { decision } = found === 'candidate' ? await run(backTestModel) : {}
  return RefitOutput.parse(await run(decision === 'promote' ? promoteModel : keepModel))
}
