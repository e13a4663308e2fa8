import type { Assessment } from './complaint.ts'

/** A remedy as it reads in the middle of a sentence. */
export const remedyName: Record<Assessment['redress']['kind'], string> = {
  replacement: 'a replacement',
  refund: 'a refund',
  credit: 'a credit note',
  repair: 'a repair',
  apology: 'an apology',
  other: 'something else',
  none: 'nothing',
}
