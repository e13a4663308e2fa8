import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../domain/settings.ts'

/**
 * Writes the settings beside the bundle in a folder, those only whose names stand in its code: bundling keeps the names of
 * properties, so what is not named there cannot be read.
 */
export function shipSettings(settings: Settings, folder: string): void {
  const code = globSync(join(folder, '*.mjs')).map((file) => readFileSync(file, 'utf8'))
  const read = Object.entries(settings).filter(([key]) => {
    const name = new RegExp(`\\b${key}\\b`)
    return code.some((each) => name.test(each))
  })
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(Object.fromEntries(read)))
}
