import type { OwnerPerson } from '../../domain/accounts/person.ts'

const manager = { name: 'Ana Sol', email: 'ana.sol@nordwall.example' }

/** Nordwall's account managers, in the order in which accounts are shared out among them. */
export const owners: readonly [OwnerPerson, ...OwnerPerson[]] = [
  { name: 'Li Wei', email: 'li.wei@nordwall.example', manager },
  { name: 'Mira Novak', email: 'mira.novak@nordwall.example', manager },
  {
    name: 'Jonas Lind',
    email: 'jonas.lind@nordwall.example',
    manager: { name: 'Helen Graf', email: 'helen.graf@nordwall.example' },
  },
]
