import { createHash } from 'node:crypto'
import { consoleScript } from '../../console/console-script.ts'
import { consoleStyle } from '../../console/console-style.ts'
import type { HttpResponse } from '../runtime/define-route.ts'

const named = (text: string, ending: string) =>
  `assets/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.${ending}`

/** Where the style and the script lie below the console: named by their content, so that a browser may keep them for ever. */
export const assets = { style: named(consoleStyle, 'css'), script: named(consoleScript, 'js') }

const files: Record<string, { type: string; text: string }> = {
  [assets.style]: { type: 'text/css; charset=utf-8', text: consoleStyle },
  [assets.script]: { type: 'text/javascript; charset=utf-8', text: consoleScript },
}

/** A file of the console; undefined where there is none of that name. */
export function assetAt(path: string): HttpResponse | undefined {
  const file = Object.hasOwn(files, path) ? files[path] : undefined
  if (file === undefined) return undefined
  return {
    status: 200,
    html: file.text,
    headers: { 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' },
  }
}
