import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changedAssembly, startTestStack, type Template } from '../support/stack.ts'
import { endChildren, gone, spawnStart, startChild } from './child-stack.ts'
import { createDoors } from './doors.ts'
import { descendantsOf } from './processes.ts'

const now = '2026-03-02T12:00:00Z'
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'holdfast-start-'))
})
afterAll(async () => {
  await endChildren()
  await rm(dataDir, { recursive: true, force: true })
})

/** The first resource of a type. */
function first({ Resources }: Template, type: string): { id: string; properties: Record<string, unknown> } {
  const [found] = Object.entries(Resources).filter(([, { Type }]) => Type === type)
  if (!found) throw new Error(`the template has no ${type}`)
  return { id: found[0], properties: found[1].Properties }
}

describe('a template with something the local stack does not know', () => {
  test.each<[string, (template: Template) => string[]]>([
    [
      'a resource of another type',
      (template) => {
        template.Resources.LettersStream = { Type: 'AWS::Kinesis::Stream', Properties: {} }
        template.Resources.LettersJobs = { Type: 'AWS::Batch::JobQueue', Properties: {} }
        return ['LettersStream', 'AWS::Kinesis::Stream', 'LettersJobs', 'AWS::Batch::JobQueue']
      },
    ],
    [
      'another property',
      (template) => {
        const { id, properties } = first(template, 'AWS::Lambda::EventSourceMapping')
        properties.TumblingWindowInSeconds = 60
        return [id, 'TumblingWindowInSeconds']
      },
    ],
    [
      'another state of a workflow',
      (template) => {
        const { properties } = first(template, 'AWS::StepFunctions::StateMachine')
        const machine = { StartAt: 'All', QueryLanguage: 'JSONata', States: { All: { Type: 'Map' } } }
        properties.DefinitionString = JSON.stringify(machine)
        return ['ComplaintHandling', 'All', 'Map']
      },
    ],
    [
      'another intrinsic function',
      (template) => {
        const { properties } = first(template, 'AWS::Events::EventBus')
        properties.Name = { 'Fn::ImportValue': 'name' }
        return ['Fn::ImportValue']
      },
    ],
  ])('is not started with %s, which is named, and nothing is left running', async (_, change) => {
    let names: string[] = []
    const changed = await changedAssembly((template) => {
      names = change(template)
    })
    try {
      const before = descendantsOf(process.pid).map(({ pid }) => pid)
      const refusal = await startTestStack(now, changed).then(
        () => 'it was started',
        (error: unknown) => String(error),
      )
      for (const name of names) expect(refusal).toContain(name)
      await gone(descendantsOf(process.pid).filter(({ pid }) => !before.includes(pid)))
    } finally {
      await rm(changed, { recursive: true, force: true })
    }
  })
})

describe('npm start', () => {
  test('says in one line what to set where there is no engine for the platform', async () => {
    const elsewhere = 'data:text/javascript,Object.defineProperty(process,"platform",{value:"sunos"})'
    const { child, printed } = await spawnStart(
      ['--data-dir', join(dataDir, 'sunos')],
      ['--import', elsewhere],
    )
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    const said = printed()
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('holdfast:'))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/no DynamoDB engine for this platform.*set DYNAMODB_ENDPOINT/)
  })

  test('ends with everything it started when it is asked to', { timeout: 60_000 }, async () => {
    const stack = await startChild(dataDir, now)
    const doors = createDoors(() => stack.address)
    // Functions only run once they are needed.
    expect((await doors.read('/v1/accounts')).status).toBe(200)
    const { code, processes } = await stack.terminate()
    expect(code).toBe(0)
    const commands = processes.map(({ command }) => command).join('\n')
    expect(commands).toContain('dynamodb.db')
    expect(commands).toContain('aws-lambda-ric')
    await gone(processes)
    expect(existsSync(join(dataDir, 'stack.json'))).toBe(false)
  })

  test('leaves a directory alone in which another stack runs, and ends with a sentence when its engine is lost', {
    timeout: 60_000,
  }, async () => {
    const stack = await startChild(dataDir, now)
    const { child, printed } = await spawnStart(['--data-dir', dataDir])
    const [code] = await once(child, 'close')
    expect(code).toBe(1)
    expect(printed()).toContain(`${dataDir} is in use by a running stack`)
    expect((await createDoors(() => stack.address).read('/v1/accounts')).status).toBe(200)

    const lost = await stack.lose('dynamodb.db')
    expect(lost.code).toBe(1)
    expect(lost.printed).toMatch(/holdfast: the DynamoDB engine ended \(SIGKILL\).*start the stack again/)
    await gone(lost.processes)
    expect(existsSync(join(dataDir, 'stack.json'))).toBe(false)
  })
})
