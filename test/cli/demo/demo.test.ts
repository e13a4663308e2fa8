import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const program = resolve(import.meta.dirname, '../../../cli/demo.ts')

test.each([
  [['--orders', 'orders.csv'], '--orders needs --now'],
  [['--days', '0'], 'days'],
])('npm run demo refuses %o and says why', async (options, message) => {
  await expect(run(process.execPath, [program, ...options])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(message),
  })
})
