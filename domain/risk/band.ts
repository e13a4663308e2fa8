import * as z from 'zod'

/** How worried to be; `learning` means not enough data yet. */
export const Band = z.enum(['learning', 'green', 'yellow', 'red'])
export type Band = z.infer<typeof Band>

/** Rank of a band, worse is higher. */
export const bandRank = { learning: 0, green: 1, yellow: 2, red: 3 } as const satisfies Record<Band, number>
