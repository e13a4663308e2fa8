import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The lines of README's story block; an ellipsis stands for lines left out. */
async function storyInReadme(): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const block = /<!-- story -->\n```\n([\s\S]*?)```\n<!-- \/story -->/.exec(readme)?.[1] ?? ''
  return block.split('\n').filter((line) => line !== '' && line !== '…')
}

test('the demo plays the story that README tells, and ends well', { timeout: 240_000 }, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'holdfast-readme-'))
  try {
    const story = await storyInReadme()
    expect(story.length).toBeGreaterThan(10)
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'cli/demo.ts')], {
      env: { ...process.env, TMPDIR: directory, NO_COLOR: '1' },
      maxBuffer: 10_000_000,
      timeout: 200_000,
    })
    const played = stdout.split('\n')
    expect(story.filter((line) => !played.includes(line))).toEqual([])
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})
