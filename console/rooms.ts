import type { Role } from './viewer.ts'

/** What the navigation leads to, and for whom. */
export const rooms = {
  today: { path: '', roles: ['operator', 'manager', 'owner'] },
  complaints: { path: 'complaints', roles: ['operator', 'manager', 'owner'] },
  accounts: { path: 'accounts', roles: ['operator', 'manager', 'owner'] },
  portfolio: { path: 'portfolio', roles: ['operator', 'manager'] },
  policy: { path: 'policy', roles: ['operator', 'manager', 'owner'] },
  operations: { path: 'operations', roles: ['operator'] },
} as const satisfies Record<string, { path: string; roles: readonly Role[] }>
export type Room = keyof typeof rooms

/** The rooms of a role, in the order of the navigation. */
export function roomsOf(role: Role): Room[] {
  const names = Object.keys(rooms) as Room[]
  return names.filter((name) => rooms[name].roles.some((each) => each === role))
}
