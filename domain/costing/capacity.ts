import Big from 'big.js'
import type { ResourceGroup } from './cost-rates.ts'

/** Capacity cost rate: what a practically available minute of a group costs (Kaplan & Anderson 2004), in the currency of the rates. */
export function capacityCostRate(group: ResourceGroup): Big {
  return Big(group.cost).div(group.practicalMinutes)
}

/** Cost of `minutes` of a group, unrounded. Unused capacity stays with the group and is charged to nobody. */
export function costOfMinutes(group: ResourceGroup, minutes: number): Big {
  return capacityCostRate(group).times(minutes)
}
