const LOOK_EVERY_MS = 500

/**
 * Resolves when the npm that runs this process has died, even by kill -9. npm passes signals on, but a killed one cannot,
 * and nobody would be left who could end the stack. Started without npm, it never resolves.
 */
export function parentGone(): Promise<void> {
  if (!process.env.npm_lifecycle_event) return new Promise(() => {})
  const parent = process.ppid
  return new Promise((gone) => {
    setInterval(() => process.ppid !== parent && gone(), LOOK_EVERY_MS).unref()
  })
}
