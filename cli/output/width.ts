import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Columns that a text takes on a terminal: a Chinese character takes two. The library takes as long to load as a command: only what is beyond ASCII asks for it. */
export function widthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : inColumns()(text)
}

let loaded: ((text: string) => number) | undefined
function inColumns(): (text: string) => number {
  loaded ??= (require('string-width') as typeof import('string-width')).default
  return loaded
}
