import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holdAssembly, synthesize } from '../../../cli/stack/synthesize.ts'

/** Stands in for the CDK app: says which domain it saw, and how often it ran. */
const app = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
appendFileSync('runs.log', 'run\\n')
const text = readFileSync('domain/rule.ts', 'utf8')
if (text.includes('wrong')) throw new Error('setting "bands.red" is wrong')
mkdirSync(process.env.CDK_OUTDIR, { recursive: true })
writeFileSync(process.env.CDK_OUTDIR + '/manifest.json', text)
`
let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'holdfast-synth-'))
  await mkdir(join(root, 'infra'))
  await mkdir(join(root, 'domain'))
  await writeFile(join(root, 'infra', 'app.ts'), app)
  await rule('1')
})
afterEach(async () => await rm(root, { recursive: true }))

const rule = async (text: string) => await writeFile(join(root, 'domain', 'rule.ts'), text)
const runs = async () => (await readFile(join(root, 'runs.log'), 'utf8')).split('\n').length - 1

describe('the synthesized stack', () => {
  test('is made once for the same sources', async () => {
    const first = await synthesize(root)
    const second = await synthesize(root)
    expect([first.fresh, second.fresh]).toEqual([true, false])
    expect(second.assembly).toBe(first.assembly)
    expect(await runs()).toBe(1)
  })

  test('is made again when a source changes, and the old one is still there for who runs on it', async () => {
    const before = await synthesize(root)
    await rule('2')
    const after = await synthesize(root)
    expect(await readFile(join(after.assembly, 'manifest.json'), 'utf8')).toBe('2')
    expect(await readFile(join(before.assembly, 'manifest.json'), 'utf8')).toBe('1')
  })

  test('is thrown away a day after its sources changed, unless a stack still runs on it', async () => {
    const unused = await synthesize(root)
    await rule('2')
    const running = await synthesize(root)
    const longAgo = new Date('2020-01-01')
    for (const { assembly } of [unused, running]) await utimes(assembly, longAgo, longAgo)
    await holdAssembly(running.assembly)
    await rule('3')
    const { assembly } = await synthesize(root)
    const names = (await readdir(join(root, '.cache'))).map((name) => join(root, '.cache', name))
    expect(names.sort()).toEqual([running.assembly, assembly].sort())
  })

  test('is the same for the same sources in another place', async () => {
    const { assembly } = await synthesize(root)
    const elsewhere = await mkdtemp(join(tmpdir(), 'holdfast-synth-'))
    await cp(root, elsewhere, { recursive: true })
    expect(await synthesize(elsewhere)).toEqual({ assembly: assembly.replace(root, elsewhere), fresh: false })
    await rm(elsewhere, { recursive: true })
  })

  test('is refused with what the app says, and nothing half made is kept', async () => {
    await rule('wrong')
    await expect(synthesize(root)).rejects.toThrow('setting "bands.red" is wrong')
    await rule('1')
    expect((await synthesize(root)).fresh).toBe(true)
  })
})
