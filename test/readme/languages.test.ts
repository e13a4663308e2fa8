import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((file) =>
  readFileSync(join(root, file), 'utf8'),
)

/** The commands of the shell blocks, without what is said of them. */
function commandsIn(readme = ''): string[] {
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
  return blocks.flatMap((block) => block.trim().split('\n')).map((line) => line.replace(/\s+# .*$/, ''))
}
/** Commands and settings named within sentences. */
function namedIn(readme = ''): string[] {
  const prose = readme.replaceAll(/```[\s\S]*?```/g, '')
  return [...new Set([...prose.matchAll(/`((?:npm|npx) [^`]+)`/g)].map(([, command = '']) => command))].sort()
}
const linksIn = (readme = '') =>
  [...readme.matchAll(/\]\(([^)]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !link.startsWith('README'))

describe('README in Chinese', () => {
  test('is linked from the first line of README, and back', () => {
    expect(english?.split('\n')[0]).toContain('(README.zh-CN.md)')
    expect(chinese).toContain('(README.md)')
  })

  test('has the same commands as README, in the same order', () => {
    expect(commandsIn(english).length).toBeGreaterThan(10)
    expect(commandsIn(chinese)).toEqual(commandsIn(english))
    expect(namedIn(chinese)).toEqual(namedIn(english))
  })

  test('leads to the same pages, all of which are there', () => {
    expect([...new Set(linksIn(chinese))].sort()).toEqual([...new Set(linksIn(english))].sort())
    const pages = linksIn(chinese).filter((link) => !link.startsWith('https:'))
    expect(pages.filter((page) => !existsSync(join(root, page)))).toEqual([])
  })
})
