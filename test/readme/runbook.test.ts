import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHoldfast } from '../cli/run-holdfast.ts'

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
})
