import { signals } from '../../../domain/signals/registry.ts'

/** The names of the features of a signal's block. */
export function blockNamed(key: string): readonly string[] {
  const block = signals.find((signal) => signal.key === key)?.learned.block
  if (!block) throw new RangeError(`No block of ${key}`)
  return block.names
}
