import { startEngine } from '../support/engine.ts'
import { addGolden, goldenFiles } from './golden-files.ts'
import { kinds } from './kinds.ts'
import { readToday, writtenToday } from './written-today.ts'

/** Adds a golden file for each shape that is written today and has none: `npm run golden`. What is there stays. */
const engine = await startEngine()
try {
  const known = new Set(Object.keys(kinds).flatMap((kind) => goldenFiles(kind).map(({ name }) => name)))
  const added = [...(await writtenToday(engine))].filter(([name]) => !known.has(name))
  for (const [name, item] of added) addGolden({ name, item, read: await readToday(engine, item) })
  process.stdout.write(
    added.map(([name]) => `added test/golden/stored/${name}\n`).join('') || 'nothing to add\n',
  )
} finally {
  await engine.stop()
}
