import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Tell } from '../../local/kernel/types.ts'
import { type Stack, startStack } from '../../local/stack.ts'
import { createStory, type Storyteller } from '../../local/story.ts'
import { type Bringing, bringSample } from '../sample/bring-sample.ts'
import { parentGone } from '../stack/parent-gone.ts'
import { synthesize } from '../stack/synthesize.ts'

const root = resolve(import.meta.dirname, '../..')

/** `tell` adds a line of the demo's own to the story. */
export type DemoStack = { stack: Stack; tell: Tell; loadSample(): Promise<void>; stop(): Promise<void> }

/** A stack for one demo, in a directory of its own that goes with it; with the sample year and `ahead` days to come, where it is to have one. `stop` may be called twice. */
export async function openStack(
  now: Date,
  { quietly, ahead }: { quietly: boolean; ahead?: number },
): Promise<DemoStack> {
  const { assembly } = await synthesize(root)
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-demo-'))
  const story = createStory(process.stdout)
  const remove = async (): Promise<void> => await rm(dataDir, { recursive: true, force: true })
  const tell = without(story, quietly)
  let stack: Stack
  let sample: Bringing | undefined
  try {
    if (ahead !== undefined) sample = await bringSample(dataDir, { assembly, now, port: 0, ahead }, tell)
    stack = await startStack({ assembly, dataDir, port: 0, now, tell: sample?.tell ?? tell })
  } catch (error) {
    await remove()
    throw error
  }
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    stopped ??= stack.stop().then(remove)
    await stopped
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => void stop().finally(() => process.exit(name === 'SIGINT' ? 130 : 143)))
  }
  void parentGone()
    .then(stop)
    .finally(() => process.exit(1))
  return {
    stack,
    tell: (kind, line) => story(kind, line, stack.clock.now()),
    loadSample: async () => await sample?.load(stack),
    stop,
  }
}

/**
 * The demo itself tells what comes in, and that it moves the clock every day is no news. Thousands of accounts make too
 * long a story; what goes wrong is always told.
 */
function without(story: Storyteller, quietly: boolean): Storyteller {
  return (kind, line, now) => {
    if (kind === 'trouble' || !(quietly || kind === 'clock' || kind === 'fact')) story(kind, line, now)
  }
}
