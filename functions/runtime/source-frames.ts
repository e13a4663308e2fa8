import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

const mostFrames = 6
const place = /\(?((?:file:\/\/)?\/[^\s()]*):(\d+):(\d+)\)?$/
const maps = new Map<string, SourceMap | undefined>()

/**
 * Where an error happened, innermost first, in the files it was written in: the frames of a bundle's files are looked up in the
 * maps beside them, which are read at the first error and not before. Frames only: the text before them may quote anything.
 */
export function sourceFrames(stack = ''): string[] {
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return frames.slice(0, mostFrames).map((frame) => inSource(frame.trim()))
}

function inSource(frame: string): string {
  const [, file = '', line, column] = place.exec(frame) ?? []
  if (!file.endsWith('.mjs')) return frame
  const found = mapOf(file.startsWith('file:') ? fileURLToPath(file) : file)?.findEntry(
    Number(line) - 1,
    Number(column) - 1,
  )
  return found && 'originalSource' in found
    ? `at ${found.originalSource}:${found.originalLine + 1}:${found.originalColumn + 1}`
    : frame
}

function mapOf(file: string): SourceMap | undefined {
  if (!maps.has(file)) maps.set(file, readMap(`${file}.map`))
  return maps.get(file)
}

function readMap(file: string): SourceMap | undefined {
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
