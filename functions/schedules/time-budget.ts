/** How long an invocation that goes through all accounts takes new work: the rest is for what it has begun, under five minutes in all. */
export const budgetMs = 240_000

/** Answers whether there is time left of a budget that begins now; real time, whatever the functions' clock says. */
export function timeBudget(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds
  return () => performance.now() < end
}
