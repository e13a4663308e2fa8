import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const program = resolve(import.meta.dirname, '../../../cli/demo.ts')

test('npm run demo tells a story in which people answer from their mail, and ends with a summary', {
  timeout: 180_000,
}, async () => {
  const { stdout } = await run(process.execPath, [program, '--days', '3'])
  expect(stdout).toMatch(/● .*order.* arrive/)
  expect(stdout).toMatch(/✉ to femke\.blom@cargo-bikes\.example: We have your complaint/)
  expect(stdout).toMatch(/✉ to li\.wei@nordwall\.example: Complaint .* of Cargo Bikes/)
  expect(stdout).toMatch(/◆ cargo-bikes: complaint HF-.* is closed, upheld/)
  expect(stdout).toMatch(/✉ to jonas\.lind@nordwall\.example: 5 tasks today, first: Win back /)
  expect(stdout).not.toMatch(/ ! /)
  expect(stdout).toMatch(/^accounts {4}32: .*green/m)
  expect(stdout).toMatch(/^complaints {2}3 opened, \d closed, 0 late$/m)
  expect(stdout).toMatch(/^runs +win-back: .*open/m)
  expect(stdout).toMatch(/^AWS +\$0\.0\d+ at list prices/m)
})

test.each([
  [['--orders', 'orders.csv'], '--orders needs --now'],
  [['--days', '0'], 'days'],
])('npm run demo refuses %o and says why', async (options, message) => {
  await expect(run(process.execPath, [program, ...options])).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(message),
  })
})
