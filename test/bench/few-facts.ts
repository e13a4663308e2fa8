/** Enough facts for a test, in batches so small that the workers meet at most accounts, and crash more often than in the bench. */
export const fewFacts = 2_000
export const smallBatches = { size: 3, scans: 0.02, crashes: 0.05, faults: 0.2, broken: 0.06 }
