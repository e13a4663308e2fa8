import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The lines of README's story block; an ellipsis stands for lines left out. */
async function storyInReadme(): Promise<string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8')
  const block = /<!-- story -->\n```\n([\s\S]*?)```\n<!-- \/story -->/.exec(readme)?.[1] ?? ''
  return block.split('\n').filter((line) => line !== '' && line !== '…')
}

let directory: string
let played: string
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'holdfast-readme-'))
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'cli/demo.ts')], {
    env: { ...process.env, TMPDIR: directory, NO_COLOR: '1' },
    maxBuffer: 10_000_000,
    timeout: 280_000,
  })
  played = stdout
}, 300_000)
afterAll(() => rm(directory, { recursive: true, force: true }))

test('the demo plays the story that README tells', async () => {
  const story = await storyInReadme()
  expect(story.length).toBeGreaterThan(10)
  const lines = played.split('\n')
  expect(story.filter((line) => !lines.includes(line))).toEqual([])
})

test('npm run demo tells a story in which people answer from their mail, and ends with a summary', () => {
  expect(played).toMatch(/● .*order.* arrive/)
  expect(played).toMatch(/✉ to femke\.blom@cargo-bikes\.example: We have your complaint/)
  expect(played).toMatch(/✉ to li\.wei@nordwall\.example: Complaint .* of Cargo Bikes/)
  expect(played).toMatch(
    /◆ cargo-bikes: the customer knows what was decided on complaint HF-.* \(upheld\)\.$/m,
  )
  expect(played).toMatch(/✉ to jonas\.lind@nordwall\.example: 4 tasks today, first: Win back /)
  expect(played).not.toMatch(/ ! /)
  expect(played).toMatch(/^accounts {4}32: .*green/m)
  expect(played).toMatch(/^complaints {2}\d opened, \d answered, 0 late$/m)
  expect(played).toMatch(/^runs +win-back: .*won-back/m)
  expect(played).toMatch(/^AWS +\$0\.0\d+ at list prices/m)
})
