import type { FunctionName } from './registry.ts'

/** How the table can be written, each by a right of its own. */
export type WriteKind = 'put' | 'update' | 'delete' | 'check'

/** What may be done with what customers attached, each by a right of its own. */
export type FileRight = 'keep' | 'show' | 'erase'

/**
 * How far a function goes: the partitions of the table that it may reach (a `*` stands for any rest), how it may write there, and what it may do
 * with attachments.
 */
export type Reach = {
  partitions: readonly string[]
  writes?: readonly WriteKind[]
  files?: readonly FileRight[]
}

/**
 * The reach of every function; a test holds it to what the function's bundle names. Not in the registry, which is in every bundle: there
 * each would name everything.
 */
export const reach: Record<FunctionName, Reach> = {
  Intake: {
    partitions: [
      'A#*',
      'C#*',
      'IMPORT#*',
      'MESSAGE#*',
      'P#*',
      'S#*',
      'COMPANY',
      'IMPORTS',
      'MODELS',
      'PEOPLE',
      'SCAN',
    ],
    writes: ['put', 'update', 'delete'],
  },
  Reads: {
    partitions: ['A#*', 'C#*', 'OCCURRED#*', 'S#*', 'T#*', 'ACTIONS', 'MODELS', 'PEOPLE', 'SCAN'],
    files: ['show'],
  },
  Pages: {
    partitions: ['A#*', 'C#*', 'LINK#*', 'P#*', 'S#*', 'COMPANY', 'MODELS', 'PEOPLE'],
    writes: ['put', 'delete'],
  },
  ComplaintForm: {
    partitions: ['A#*', 'C#*', 'FORM#*', 'S#*', 'COMPANY', 'PEOPLE'],
    writes: ['put', 'update'],
    files: ['keep'],
  },
  CustomerPages: {
    partitions: ['A#*', 'C#*', 'LINK#*', 'P#*', 'S#*', 'COMPANY', 'PEOPLE'],
    writes: ['put'],
    files: ['keep'],
  },
  Desk: {
    partitions: [
      'A#*',
      'C#*',
      'LOT#*',
      'OCCURRED#*',
      'P#*',
      'S#*',
      'T#*',
      'ACTIONS',
      'COMPANY',
      'MODELS',
      'PEOPLE',
    ],
    writes: ['put', 'update', 'delete'],
    files: ['erase'],
  },
  FoldEvents: {
    partitions: ['A#*', 'LOT#*', 'P#*', 'S#*', 'COMPANY', 'MODELS', 'PEOPLE', 'QUARANTINE', 'SCAN'],
    writes: ['put', 'update', 'delete'],
  },
  DispatchOutbox: {
    partitions: ['A#*', 'COMPANY', 'QUARANTINE', 'TIMERS'],
    writes: ['put', 'update'],
  },
  Steps: {
    partitions: [
      'A#*',
      'LOT#*',
      'O#*',
      'OCCURRED#*',
      'P#*',
      'S#*',
      'T#*',
      'ACTIONS',
      'COMPANY',
      'MODELS',
      'PEOPLE',
      'SCAN',
    ],
    writes: ['put', 'delete', 'check'],
  },
  SendMail: {
    partitions: [
      'A#*',
      'C#*',
      'LINK#*',
      'P#*',
      'S#*',
      'ACTIONS',
      'COMPANY',
      'MODELS',
      'PEOPLE',
      'QUARANTINE',
      'DOUBTS',
      'TIMERS',
    ],
    writes: ['put', 'update', 'delete'],
  },
  Timers: {
    partitions: [
      'A#*',
      'LOT#*',
      'OCCURRED#*',
      'P#*',
      'S#*',
      'ACTIONS',
      'CANDIDATES',
      'COMPANY',
      'IMPORTS',
      'MODELS',
      'PEOPLE',
      'QUARANTINE',
      'SCAN',
      'TIMERS',
      'POLICY',
    ],
    writes: ['put', 'update', 'delete'],
  },
  LearningSteps: {
    partitions: ['A#*', 'MODELS', 'QUARANTINE'],
    writes: ['put', 'update'],
  },
  Mending: {
    partitions: [
      'A#*',
      'LOT#*',
      'P#*',
      'S#*',
      'COMPANY',
      'IMPORTS',
      'MODELS',
      'PEOPLE',
      'QUARANTINE',
      'SCAN',
    ],
    writes: ['put', 'update', 'delete', 'check'],
  },
  TakeMail: {
    partitions: ['A#*', 'C#*', 'FORM#*', 'INMAIL#*', 'P#*', 'S#*', 'COMPANY', 'PEOPLE', 'QUARANTINE'],
    writes: ['put', 'update'],
    files: ['keep'],
  },
  Watch: {
    partitions: ['A#*', 'S#*', 'DOUBTS', 'MODELS', 'PEOPLE', 'POLICY', 'QUARANTINE', 'SCAN', 'TIMERS'],
  },
  Console: { partitions: [] },
  RecordMailFeedback: {
    partitions: ['A#*', 'S#*', 'COMPANY', 'PEOPLE', 'QUARANTINE'],
    writes: ['put', 'update'],
  },
}
