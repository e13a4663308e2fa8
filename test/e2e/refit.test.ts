import { cp, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Settings } from '../../domain/settings.ts'
import { order } from '../support/facts.ts'
import { changedAssembly, startTestStack, type Template, type TestStack } from '../support/stack.ts'
import { ask } from './doors.ts'
import { sendCompany } from './made-up-company.ts'
import { partsOfRefits } from './refit-parts.ts'

const LONG = 120_000
const shipped = Settings.parse({}).model.version
let assembly: string
let crashNextTime: string
let stack: TestStack

beforeAll(async () => {
  let asset = ''
  assembly = await changedAssembly((template) => {
    asset = assetOf(template, 'LearningSteps')
  })
  crashNextTime = await crashable(join(assembly, asset))
  stack = await startTestStack('2026-02-28T12:00:00Z', assembly)
}, LONG)
afterAll(async () => {
  await stack?.end()
  await rm(assembly, { recursive: true, force: true })
})

const Code = z.object({ S3Key: z.string() })

/** The folder of a function's bundle in the assembly. */
function assetOf(template: Template, fn: string): string {
  for (const [id, { Type, Properties }] of Object.entries(template.Resources))
    if (Type === 'AWS::Lambda::Function' && id.startsWith(`Functions${fn}`))
      return `asset.${Code.parse(Properties.Code).S3Key.replace(/\.zip$/, '')}`
  throw new Error(`the template has no function ${fn}`)
}

/** Makes a bundle end its process once each time the file that is answered exists. */
async function crashable(folder: string): Promise<string> {
  const bundle = await realpath(folder)
  await rm(folder)
  await cp(bundle, folder, { recursive: true })
  await rename(join(folder, 'index.mjs'), join(folder, 'real.mjs'))
  const sign = join(folder, 'crash-next-time')
  await writeFile(
    join(folder, 'index.mjs'),
    `import { existsSync, rmSync } from 'node:fs'
    import { handler as real } from './real.mjs'
    export const handler = async (event, context) => {
      const sign = ${JSON.stringify(sign)}
      if (existsSync(sign)) { rmSync(sign); process.exit(1) }
      return real(event, context)
    }`,
  )
  return sign
}

const run = () => ask(`${stack.address().controlUrl}/schedules/StartRefit/run`, { method: 'POST' })
const answerOf = ({ body }: { body: unknown }) => Object(body).answer
const parts = () => partsOfRefits(stack.dataDir)

describe('the refit', { timeout: LONG }, () => {
  test('is listed with the schedules, and on the page that runs them', async () => {
    const { body } = await ask(`${stack.address().controlUrl}/schedules`)
    expect(Object(body).schedules).toContainEqual(
      expect.objectContaining({ name: 'StartRefit', expression: 'cron(0 3 ? * SUN *)' }),
    )
    expect((await ask(stack.address().controlUrl)).text).toContain('Run StartRefit now')
  })

  test('begins on Sunday by itself, and with nothing to learn from succeeds with that answer', async () => {
    await stack.advanceTo('2026-03-01T04:00:00Z')
    const { ended } = await parts()
    expect(ended).toEqual([{ at: '2026-03-01T03:00:00Z', outcome: 'not-enough-data', version: shipped }])
    const told = stack.story.filter((line) => line.includes('stays in use'))
    expect(told).toEqual([expect.stringContaining('0 accounts have ordered, 100 are needed')])
  })

  test('promotes what it learned from the orders of a year, and an account with news is judged by it', async () => {
    await sendCompany(stack, 150, '2026-02-28')
    const answer = await run()
    expect(answer.status).toBe(200)
    const { version } = answerOf(answer).output
    expect(answerOf(answer)).toMatchObject({
      status: 'SUCCEEDED',
      output: { outcome: 'promoted', version: expect.stringMatching(/^learned-2026-02-28-/), accounts: 150 },
    })
    const { promoted, inUse } = await parts()
    expect([promoted, inUse]).toEqual([[version], version])
    expect(stack.story.filter((line) => line.includes('is in use from now on'))).toHaveLength(1)
    expect((await stack.account('a-1')).risk.modelVersion).toBe(shipped)
    // A fold takes the version that was in use less than two seconds ago, and a refit may be quicker.
    await stack.advance('PT3S')
    const event = order('news', '2026-03-01', { accountId: 'a-1' })
    expect(
      (await stack.send('POST', '/v1/events', { events: [{ ...event, at: '2026-03-01T01:00:00Z' }] })).status,
    ).toBe(200)
    await stack.quiet()
    expect((await stack.account('a-1')).risk.modelVersion).toBe(version)
  })

  test('goes on after a step that crashed, and ends once', async () => {
    await stack.advanceTo('2026-03-02T12:00:00Z')
    const before = (await parts()).ended.length
    await writeFile(crashNextTime, '')
    const answer = await run()
    expect(answerOf(answer)).toMatchObject({ status: 'RUNNING' })
    expect((await parts()).ended).toHaveLength(before)
    await stack.advance('PT5M')
    const { ended } = await parts()
    expect(ended).toHaveLength(before + 1)
    expect(ended.at(-1)).toMatchObject({ at: expect.stringMatching(/^2026-03-02T12:/) })
    expect(['promoted', 'kept']).toContain(ended.at(-1)?.outcome)
  })
})
