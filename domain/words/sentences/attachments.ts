import { refusals } from '../../complaints/attachments/attachment.ts'
import type { Definitions } from '../kinds.ts'

/** What customers attach to their complaints: how it is asked for, why it is not taken, and what became of it. */
export const attachments = {
  'file.label': {},
  'file.hint': { files: 'count', megabytes: 'count' },
  'file.refused': { file: 'text', why: refusals },
  'file.again': {},
  'file.title': {},
  'file.line': { file: 'text', kilobytes: 'count', on: 'date' },
  'file.facts': { kilobytes: 'count', from: ['form', 'page', 'mail'], at: 'moment' },
  'file.erased': { kilobytes: 'count', at: 'moment' },
  'file.hash': { hash: 'text' },
  'file.erase': { file: 'text' },
} as const satisfies Definitions
