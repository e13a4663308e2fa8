import type { StoryKind } from './kernel/types.ts'

const signs: Record<StoryKind, { sign: string; colour: number }> = {
  up: { sign: '▲', colour: 36 },
  fact: { sign: '·', colour: 37 },
  run: { sign: '▶', colour: 34 },
  mail: { sign: '✉', colour: 35 },
  decided: { sign: '◆', colour: 32 },
  clock: { sign: '◷', colour: 33 },
  trouble: { sign: '!', colour: 31 },
}

/** Takes one line of the story, with the virtual time at which it happened. */
export type Storyteller = (kind: StoryKind, line: string, now: Date) => void

/** What the story is printed to. */
export interface Paper {
  write(text: string): unknown
  isTTY?: boolean
}

/** Prints each line with its virtual time and a sign for its kind; in colour only where somebody looks. */
export function createStory(paper: Paper): Storyteller {
  const paint = (text: string, colour: number) => (paper.isTTY ? `\u001b[${colour}m${text}\u001b[0m` : text)
  return (kind, line, now) => {
    const { sign, colour } = signs[kind]
    const time = now.toISOString().slice(0, 16).replace('T', ' ')
    paper.write(`${paint(time, 90)}  ${paint(sign, colour)} ${line.replace(/\s*\n\s*/g, ' ')}\n`)
  }
}
