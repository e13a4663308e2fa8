/** What a half-year must not have, each by name. */
export type Faults = {
  late: readonly string[]
  untold: readonly string[]
  lost: readonly string[]
  doubled: readonly string[]
  /** Accounts that changed hands, and whoever has them now never read so. */
  unhanded: readonly string[]
  failures: readonly string[]
  mailsTwice: number
}

/** Everything that was wrong; empty where all is as it must be. */
export function faultsOf({ late, untold, lost, doubled, unhanded, failures, mailsTwice }: Faults): string[] {
  return [
    ...late.map((task) => `late: ${task}`),
    ...untold.map((task) => `untold: ${task}`),
    ...lost.map((work) => `lost: ${work}`),
    ...doubled.map((work) => `doubled: ${work}`),
    ...unhanded.map((account) => `not handed over: ${account}`),
    ...failures.map((failure) => `failed: ${failure}`),
    ...(mailsTwice > 0 ? [`${mailsTwice} mails were sent twice`] : []),
  ]
}
