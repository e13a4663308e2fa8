import type { Key, TableReader } from '../table/table.ts'
import { type AnewProgress, anewKey, anewOf } from './anew-progress.ts'
import { currentKey, versionOf } from './models.ts'
import { type ScanProgress, scanKey, scanOf } from './scan-progress.ts'
import { type SweepProgress, sweepKey, sweepOf } from './sweep-progress.ts'

/** Where each work on all accounts stands, and the name of the learned version in use; undefined what there is not. */
export type Standings = {
  scan: ScanProgress | undefined
  sweep: SweepProgress | undefined
  anew: AnewProgress | undefined
  version: string | undefined
}

/** Reads all of them at once: they are asked for every hour, and mostly there is nothing to go on with. */
export async function readStandings(reader: TableReader): Promise<Standings> {
  const items = await reader.getMany([scanKey, sweepKey, anewKey, currentKey])
  const at = ({ pk, sk }: Key) => items.find((item) => item.pk === pk && item.sk === sk)
  const [scan, sweep, anew, current] = [at(scanKey), at(sweepKey), at(anewKey), at(currentKey)]
  return {
    scan: scan && scanOf(scan),
    sweep: sweep && sweepOf(sweep),
    anew: anew && anewOf(anew),
    version: current && versionOf(current),
  }
}
