import type { StoryKind } from './kernel/types.ts'

const signs: Record<StoryKind, { sign: string; colour: number }> = {
  up: { sign: '▲', colour: 36 },
  fact: { sign: '●', colour: 37 },
  run: { sign: '▶', colour: 34 },
  mail: { sign: '✉', colour: 35 },
  decided: { sign: '◆', colour: 32 },
  clock: { sign: '◷', colour: 33 },
  trouble: { sign: '!', colour: 31 },
}
const WIDEST = 120
const NARROWEST = 60
/** Where the text of a line begins: after the time and the sign. */
const INDENT = '2026-03-01 10:00  ◆ '.length

/** Takes one line of the story, with the virtual time at which it happened. */
export type Storyteller = (kind: StoryKind, line: string, now: Date) => void

/** What the story is printed to. */
export interface Paper {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

/**
 * Prints what happened with its virtual time and a sign for its kind, wrapped to the paper's width (at most 120
 * columns); in colour only where somebody looks.
 */
export function createStory(paper: Paper): Storyteller {
  const paint = (text: string, colour: number) => (paper.isTTY ? `\u001b[${colour}m${text}\u001b[0m` : text)
  return (kind, line, now) => {
    const { sign, colour } = signs[kind]
    const time = now.toISOString().slice(0, 16).replace('T', ' ')
    const width = Math.max(NARROWEST, Math.min(paper.columns ?? WIDEST, WIDEST)) - INDENT
    const text = wrap(line.replace(/\s+/g, ' '), width).join(`\n${' '.repeat(INDENT)}`)
    paper.write(`${paint(time, 90)}  ${paint(sign, colour)} ${text}\n`)
  }
}

/** Breaks a text between words; a word that is too long for a line stands on one of its own. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
