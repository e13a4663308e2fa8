import type { LearnedModel } from '../../../domain/learning/learned-model.ts'
import type { Settings } from '../../../domain/settings.ts'
import { Problem } from '../../runtime/problem.ts'
import { latestVersions, modelNamed, modelOfAccount, modelOn } from '../../store/company/models.ts'
import type { TableReader } from '../../store/table/table.ts'

/** Whatever the settings call the shipped rules, this names them. */
const shippedRules = 'shipped'
const mostNamed = 12

/**
 * The version an account is shown under: the one asked for by name, else the one in use on a past day, else the one it was
 * last judged under. Undefined for the shipped rules. A name that is not stored, or of other features, is refused with the versions that there are.
 */
export async function chooseModel(
  reader: TableReader,
  settings: Settings,
  asked: { accountId: string; pastDay?: string; version?: string },
): Promise<LearnedModel | undefined> {
  const { accountId, pastDay, version } = asked
  if (version === shippedRules || version === settings.model.version) return undefined
  if (version !== undefined) {
    const model = await modelNamed(reader, version)
    if (model) return model
    const { versions, older } = await latestVersions(reader, mostNamed)
    const known = [...versions, ...(older ? ['older ones'] : []), shippedRules].join(', ')
    const reason = `No model ${version} is stored that can still be used. Known are: ${known}.`
    throw new Problem('invalid-request', reason, [{ field: 'model', code: 'unknownModel', reason }])
  }
  return pastDay === undefined ? modelOfAccount(reader, accountId) : modelOn(reader, pastDay)
}
