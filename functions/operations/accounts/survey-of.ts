import type { Settings } from '../../../domain/settings.ts'
import { standingSurvey } from '../../../domain/signals/detractor.ts'
import type { TableReader } from '../../store/table/table.ts'
import { readLatest } from './read-latest.ts'

/** Whether the low score that a call was asked for stands, and nothing better was said since. */
export async function isStillUnhappy(
  reader: TableReader,
  accountId: string,
  surveyId: string,
  { model }: Pick<Settings, 'model'>,
): Promise<boolean> {
  const { attitude } = await readLatest(reader, accountId)
  return standingSurvey(attitude, surveyId, model) !== undefined
}
