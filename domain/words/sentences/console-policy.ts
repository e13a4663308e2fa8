import { type SettingGroup, settingNames } from '../../policy/setting-names.ts'
import type { Definitions } from '../kinds.ts'

type Named = { [G in SettingGroup]: `${G}-${(typeof settingNames)[G][number]}` }[SettingGroup]
const groups = Object.keys(settingNames) as SettingGroup[]

/** What every setting is for. */
export const consolePolicy = {
  'console.policy-intro': {},
  'console.policy-since': { at: 'moment' },
  'console.policy-changes': {},
  'console.policy-no-changes': {},
  'console.policy-first': {},
  'console.policy-not-set': {},
  'console.policy-column': { column: ['setting', 'value', 'what-for', 'before', 'now'] },
  'console.policy-group': { group: groups },
  'console.setting': {
    setting: groups.flatMap((group) => settingNames[group].map((name) => `${group}-${name}` as Named)),
  },
} as const satisfies Definitions
