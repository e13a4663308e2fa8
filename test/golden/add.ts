import { startEngine } from '../support/engine.ts'
import { addGolden, goldenFiles } from './golden-files.ts'
import { addMachine, goldenMachines, todaysMachines } from './golden-machines.ts'
import { kinds } from './kinds.ts'
import { readToday, writtenToday } from './written-today.ts'

/**
 * Adds a golden file for each shape that is stored and each state machine that is run today and has none: `npm run golden`. What is
 * there stays.
 */
const engine = await startEngine()
const added: string[] = []
try {
  const known = new Set(Object.keys(kinds).flatMap((kind) => goldenFiles(kind).map(({ name }) => name)))
  for (const [name, item] of await writtenToday(engine)) {
    if (known.has(name)) continue
    addGolden({ name, item, read: await readToday(engine, item) })
    added.push(`stored/${name}`)
  }
} finally {
  await engine.stop()
}
const machines = new Set(goldenMachines().map(({ name }) => name))
for (const machine of todaysMachines()) {
  if (machines.has(machine.name)) continue
  addMachine(machine)
  added.push(`machines/${machine.name}`)
}
process.stdout.write(added.map((name) => `added test/golden/${name}\n`).join('') || 'nothing to add\n')
