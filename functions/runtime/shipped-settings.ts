import { readFileSync } from 'node:fs'
import type { Settings } from '../../domain/settings.ts'

/** The file beside a function's code. */
export const settingsFile = 'settings.json'

/**
 * The settings a bundle was shipped with: checked and completed when the template was made, so that nothing is parsed
 * here, and only those its code names. The public address is not known before the deployment and comes from the environment.
 */
export function shippedSettings(
  { PUBLIC_URL }: Record<string, string | undefined>,
  file = new URL(`./${settingsFile}`, import.meta.url),
): Settings {
  const shipped: Settings = JSON.parse(readFileSync(file, 'utf8'))
  return PUBLIC_URL ? { ...shipped, publicUrl: PUBLIC_URL } : shipped
}
