/**
 * Works through `items` with as many at once as `lanes` says at the time; the first error stops the taking of new ones and is thrown once
 * those that are under way have ended.
 */
export async function inParallel<T>(
  items: Iterable<T>,
  lanes: () => number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  for (const item of items) {
    while (running.size >= lanes()) await Promise.race(running)
    if (failures.length > 0) break
    const one = work(item)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(one))
    running.add(one)
  }
  await Promise.all(running)
  if (failures.length > 0) throw failures[0]
}
