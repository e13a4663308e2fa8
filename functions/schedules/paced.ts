/** Lets one after the other go on, no more than so many a second; in real time, whatever the functions' clock says. */
export function paced(aSecond: number): () => Promise<void> {
  let next = performance.now()
  return async () => {
    const wait = next - performance.now()
    next = Math.max(next, performance.now()) + 1000 / aSecond
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
