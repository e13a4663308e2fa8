import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import { steps } from '../../functions/registry.ts'
import { workflows } from '../../workflows/registry.ts'
import { Definition, stepsOf } from '../../workflows/workflow.ts'

/** A state machine as some release deployed it, and which function hosted each step that it calls. */
const GoldenMachine = z.object({ hosts: z.record(z.string(), z.string()), definition: Definition })
export type GoldenMachine = z.infer<typeof GoldenMachine> & { name: string; workflow: string }

const room = new URL('machines/', import.meta.url)

/** Every state machine that some release deployed. */
export function goldenMachines(): GoldenMachine[] {
  return readdirSync(room).flatMap((workflow) =>
    readdirSync(new URL(`${workflow}/`, room)).map((file) => {
      const name = `${workflow}/${file}`
      return { name, workflow, ...GoldenMachine.parse(JSON.parse(readFileSync(new URL(name, room), 'utf8'))) }
    }),
  )
}

/** The state machines of this release. A file is named by what runs go by, whatever the comments say. */
export function todaysMachines(): GoldenMachine[] {
  const hosted: Record<string, string> = steps
  return workflows.map(({ name: workflow, definition }) => {
    const hosts = Object.fromEntries(stepsOf(definition).map((step) => [step, hosted[step] ?? 'nothing']))
    const machine = { hosts, definition: Definition.parse(definition) }
    const text = JSON.stringify(machine, (key, value) => (key === 'Comment' ? undefined : value))
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
    return { name: `${workflow}/${hash}.json`, workflow, ...machine }
  })
}

/** Writes a state machine as a golden file. */
export function addMachine({ name, hosts, definition }: GoldenMachine): void {
  const file = new URL(name, room)
  mkdirSync(new URL('./', file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ hosts, definition }, null, 2)}\n`)
}
