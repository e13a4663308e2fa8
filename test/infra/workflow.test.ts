import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { App, Stack } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { requireUse, Workflow } from '../../infra/constructs/workflow.ts'

test('a state machine that calls an unregistered step fails the synthesis by its name', () => {
  const directory = mkdtempSync(join(tmpdir(), 'holdfast-asl-'))
  try {
    const file = join(directory, 'odd.asl.json')
    writeFileSync(
      file,
      JSON.stringify({ States: { A: { Arguments: { FunctionName: '\u0024{OpenDoor}' } } } }),
    )
    const stack = new Stack(new App(), 'Odd')
    expect(() => new Workflow(stack, 'W', { file: pathToFileURL(file), steps: {}, retention: 30 })).toThrow(
      'no step is registered for OpenDoor',
    )
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
})

test('a registered step that no state machine calls fails the synthesis by its name', () => {
  expect(() => requireUse(['OpenTask', 'OpenDoor'], [{ steps: ['OpenTask'] }])).toThrow('OpenDoor')
})
