import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHoldfast } from '../cli/run-holdfast.ts'
import { runbookTests } from './runbook-tests.ts'

const root = join(import.meta.dirname, '../..')
const runbook = readFileSync(join(root, 'docs/runbook.md'), 'utf8')
const sources = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')

describe('the runbook', () => {
  const commands = [...runbook.matchAll(/`npx holdfast ([a-z]+(?: (?:list|show|release))?)((?: [^`]*)?)`/g)]
  test.each(commands.map(([, command = '', rest = '']) => [command, rest]))(
    'names a command and options that exist: holdfast %s%s',
    async (command, rest) => {
      const { code, stdout } = await runHoldfast([...command.split(' '), '--help'], root)
      expect(code).toBe(0)
      for (const option of rest.match(/--[a-z-]+/g) ?? []) expect(stdout).toContain(option)
    },
  )

  test('names only metrics that something counts', () => {
    const counted = sources('{functions,infra}/**/*.ts')
    const named = [...runbook.matchAll(/metric `(\w+)`/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(1)
    expect(named.filter((name) => !counted.includes(`'${name}'`))).toEqual([])
  })

  test('says only outputs that the stack has', () => {
    const stack = sources('infra/**/*.ts')
    const outputs = [...runbook.matchAll(/output `(\w+)`/g)].map(([, name = '']) => name)
    expect(outputs.filter((name) => !stack.includes(name))).toEqual([])
  })

  const sections = runbook
    .split(/^## /m)
    .slice(1)
    .map((text) => [/^(.+?)(?: \(|\n)/.exec(text)?.[1] ?? '', text.replaceAll(/\s+/g, ' ')] as const)

  test('has tests for each of its sections (test/readme/runbook-tests.ts), and no test of a section that is gone', () => {
    expect(sections.map(([heading]) => heading)).toEqual(Object.keys(runbookTests))
  })

  describe.each(sections)('under "%s"', (heading, text) => {
    const shown = runbookTests[heading] ?? []

    test.each(shown)('says "%s", which %s carries out', (sentence, file, title) => {
      expect(text).toContain(sentence)
      expect(readFileSync(join(root, file), 'utf8').includes(title), `${file} has a test "${title}"`).toBe(
        true,
      )
    })

    test('tells to run nothing and to call nothing that no test does', () => {
      const told = text.match(/`(?:npx holdfast|aws s3|GET|PUT|POST|\{")[^`]*`/g) ?? []
      const sentences = shown.map(([sentence]) => sentence.replaceAll(/`$/g, ''))
      expect(told.filter((command) => !sentences.some((sentence) => command.startsWith(sentence)))).toEqual(
        [],
      )
    })
  })
})
