import { Settings } from '../../domain/settings.ts'
import type { liveThroughLot } from './live-through-lot.ts'

type Report = Awaited<ReturnType<typeof liveThroughLot>> & { failures: readonly string[] }

/** What is not as it must be: one action, every case linked and acknowledged and in somebody's task, and no more mails a person and day than the settings allow. */
export function judgeLot(report: Report): string[] {
  const { complaints, actions, unlinked, acknowledged, without, failures, people } = report
  const { complaintMailsADay } = Settings.parse({}).rhythm
  const flooded = people.filter(({ single, others }) => single > complaintMailsADay || others > 2)
  return [
    ...(actions.length === 1 ? [] : [`${actions.length} corrective actions instead of one`]),
    ...(unlinked === 0 ? [] : [`${unlinked} complaints are not linked to the others of their account`]),
    ...(acknowledged === complaints ? [] : [`${complaints - acknowledged} complaints were not acknowledged`]),
    ...(without === 0 ? [] : [`${without} complaints are in nobody's task`]),
    ...flooded.map(
      ({ address, day, single, others }) => `${address} got ${single} and ${others} mails on ${day}`,
    ),
    ...failures,
  ]
}
