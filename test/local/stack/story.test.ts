import { expect, test } from 'vitest'
import { createStory } from '../../../local/story.ts'

function tell(isTTY: boolean) {
  const lines: string[] = []
  const story = createStory({ isTTY, write: (text) => lines.push(text) })
  story('mail', 'to jo@acme.example: We have\n your complaint', new Date('2011-09-10T08:05:59Z'))
  story('run', 'HandleComplaint c-1 started', new Date('2011-09-10T08:06:00Z'))
  return lines
}

test('prints one line for each thing that happens: when, what kind, what', () => {
  expect(tell(false)).toEqual([
    '2011-09-10 08:05  ✉ to jo@acme.example: We have your complaint\n',
    '2011-09-10 08:06  ▶ HandleComplaint c-1 started\n',
  ])
})

test('breaks what is longer than the paper between words, below where the text began', () => {
  const lines: string[] = []
  const story = createStory({ columns: 60, write: (text) => lines.push(text) })
  story('decided', `${'calm '.repeat(9)}sea`, new Date('2011-09-10T08:05:59Z'))
  expect(lines.join('')).toBe(`2011-09-10 08:05  ◆ ${'calm '.repeat(8).trim()}\n${' '.repeat(20)}calm sea\n`)
})

test('uses colour only where somebody looks', () => {
  expect(tell(true).every((line) => line.includes('\u001b['))).toBe(true)
})
