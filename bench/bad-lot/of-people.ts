import type { Stack } from '../../local/stack.ts'

/** What each person was sent on each day: mails about one complaint, and others. */
export function ofPeople(messages: ReturnType<Stack['messages']>, addresses: readonly string[]) {
  const rows = addresses.flatMap((address) => {
    const theirs = messages.filter(({ to }) => to.includes(address))
    const days = Map.groupBy(theirs, ({ date }) => date.slice(0, 10))
    return [...days].map(([day, mails]) => {
      const single = mails.filter(({ subject }) => /^Complaint HF-/.test(subject)).length
      return { address, day, single, others: mails.length - single }
    })
  })
  return rows.toSorted((a, b) => a.day.localeCompare(b.day))
}
