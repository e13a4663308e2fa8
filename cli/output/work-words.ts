import { ComplaintStatus } from '../../domain/complaints/complaint.ts'
import { TaskStatus } from '../../domain/tasks/task.ts'
import type { Sentence } from '../../domain/words/kinds.ts'
import { say } from '../../domain/words/say.ts'
import { sentences, type ValuesOf } from '../../domain/words/sentences.ts'
import type { Words } from '../../domain/words/words-for.ts'

export type WorkColumn = ValuesOf<'work.column'>['column']

/** The headings of a table of work. */
export function headings({ word }: Words): (column: WorkColumn) => string {
  return (column) => word('work.column', { column })
}

/** The status of a task in words; one that only another release knows as it is. */
export function taskStatus(given: string): Sentence {
  const status = TaskStatus.options.find((each) => each === given)
  return status ? say('work.task-status', { status }) : say('word.own', { words: given })
}

/** The same of a complaint. */
export function complaintStatus(given: string): Sentence {
  const status = ComplaintStatus.options.find((each) => each === given)
  return status ? say('work.complaint-status', { status }) : say('word.own', { words: given })
}

/** The same of a corrective action. */
export function actionStatus(given: string): Sentence {
  const status = sentences['work.action-status'].status.find((each) => each === given)
  return status ? say('work.action-status', { status }) : say('word.own', { words: given })
}

/** A playbook in words; one that only another release knows as it is. */
export function playbookNamed(given: string): Sentence {
  const playbook = sentences['work.playbook'].playbook.find((each) => each === given)
  return playbook ? say('work.playbook', { playbook }) : say('word.own', { words: given })
}

/** A band in words; one that only another release knows as it is. */
export function bandNamed(given: string): Sentence {
  const band = sentences['console.band'].band.find((each) => each === given)
  return band ? say('console.band', { band }) : say('word.own', { words: given })
}

/** How severe a complaint is, in words; what only another release knows as it is. */
export function severityNamed(given: string): Sentence {
  const severity = sentences['word.severity'].severity.find((each) => each === given)
  return severity ? say('word.severity', { severity }) : say('word.own', { words: given })
}
