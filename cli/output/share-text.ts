import type { Words } from '../../domain/words/words-for.ts'

/** A share as the reader's language writes it; a dash where there is none. */
export function shareText(share: number | null, { word }: Words): string {
  return share === null ? '-' : word('report.share', { share })
}
