import type { ValuesOf } from '../../domain/words/sentences.ts'

export type WorkflowName = ValuesOf<'console.workflow'>['workflow']
export type RunStatus = ValuesOf<'console.run-status'>['status']

/** What an operator looks at first, as the API gives it. */
export type OperationsData = {
  schedules: readonly {
    name: string
    expression: string
    ranAt: string | null
    outcome: ValuesOf<'console.timer-outcome'>['outcome'] | null
    nextAt: string | null
    isLate: boolean
  }[]
  lag: { waiting: number; oldestAt: string | null; daysToScan: number }
  setAside: number
  failed: readonly { workflow: WorkflowName; runId: string; stoppedAt: string; status: RunStatus }[]
}

/** The keys of the systems that send, as the API gives them. */
export type KeysData = {
  keys: readonly {
    name: string
    scopes: readonly ValuesOf<'console.scope'>['scope'][]
    expires: string | null
  }[]
  unusable: readonly { name: string; why: string }[]
}

/** Letters in doubt and addresses that no mail goes to, as the API gives them. */
export type MailTrouble = {
  doubts: readonly {
    accountId: string
    runId: string
    name: string
    complaintId?: string | undefined
    at: string
  }[]
  suppressions: readonly {
    reason: 'bounce' | 'complaint'
    since: string
    address: string | null
    personId?: string | undefined
    accountIds: readonly string[]
  }[]
}
