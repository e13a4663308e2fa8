import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `from"./chunk.mjs"` as minified code has it; `import("./chunk.mjs")` waits until it is needed. */
const importedAtOnce = /\b(?:from|import)"\.\/([\w.-]+\.mjs)"/g

/** The files of a bundle's folder that are read before the first event: `index.mjs` and all that it imports at once. */
export function loadedAtStart(folder: string): string[] {
  const files = new Set(['index.mjs'])
  for (const file of files) {
    const code = readFileSync(join(folder, file), 'utf8')
    for (const [, imported = ''] of code.matchAll(importedAtOnce)) files.add(imported)
  }
  return [...files]
}
