import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runHoldfast } from './run-holdfast.ts'

const program = fileURLToPath(new URL('../../cli/holdfast.ts', import.meta.url))

test.skipIf(process.platform === 'win32')('the command runs by its own first line, as npx runs it', () => {
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const { status, stdout, stderr } = spawnSync(program, ['--help'], {
    encoding: 'utf8',
    env: { PATH },
    timeout: 30_000,
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('holdfast')
})

test('a command whose answer is read no further, as `head` does, ends without a word', async () => {
  expect(await runHoldfast(['--help'], tmpdir(), false)).toEqual({ code: 0, stdout: '', stderr: '' })
})
